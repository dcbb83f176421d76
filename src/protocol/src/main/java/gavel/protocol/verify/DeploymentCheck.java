package gavel.protocol.verify;

import gavel.protocol.deploy.AddressBook;
import gavel.protocol.deploy.AddressBook.Entry;
import gavel.protocol.deploy.Artefact;
import gavel.protocol.deploy.RuntimeMatch;
import gavel.protocol.deploy.SaleDeployment;
import gavel.protocol.descriptor.Key;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.descriptor.SaleDescriptor;
import gavel.protocol.rpc.EthClient;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.Keccak;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether what lies on a chain is what the address book says, and was compiled from our sources.
 */
public final class DeploymentCheck {
  private final EthClient chain;
  private final Map<String, Address> libraries = new HashMap<>();
  private final Comparison found = new Comparison("code");

  private DeploymentCheck(EthClient chain) {
    this.chain = chain;
  }

  /** Looks at the entries of that chain. */
  public static Part code(EthClient chain, AddressBook book) {
    DeploymentCheck check = new DeploymentCheck(chain);
    int count = 0;
    for (Entry entry : book.entries()) {
      if (entry.chainId() == chain.chainId()) {
        check.libraries.put(entry.contract(), entry.address());
        count++;
      }
    }
    book.entries().stream()
        .filter(entry -> entry.chainId() == chain.chainId())
        .forEach(entry -> check.entry(book, entry));
    return check.found.part("%d contracts on chain %d".formatted(count, chain.chainId()));
  }

  /** Whether the descriptor's contracts are those of the book. */
  public static Part addresses(SaleDescriptor descriptor, AddressBook book) {
    Comparison found = new Comparison("addresses");
    int count = 0;
    for (Key<Address> key : List.of(Keys.SALE, Keys.TOKEN, Keys.CLAIM_CONTRACT, Keys.STAKING)) {
      Optional<Address> named = descriptor.get(key);
      count += named.isPresent() ? 1 : 0;
      named.ifPresent(
          address ->
              found.require(
                  book.entries().stream().anyMatch(each -> each.address().equals(address)),
                  "address",
                  key.what(),
                  address,
                  "one of the address book"));
    }
    return found.part("%d contracts that the descriptor names".formatted(count));
  }

  private void entry(AddressBook book, Entry entry) {
    Bytes code = chain.code(entry.address());
    String subject = entry.name() + " at " + entry.address();
    found.equal("code hash", subject, Keccak.hash(code), entry.codeHash());
    Optional<Address> clone = RuntimeMatch.cloneOf(code);
    if (entry.name().equals(SaleDeployment.SALE)) {
      found.equal(
          "cloned code",
          subject,
          clone.map(Address::toString).orElse("no clone"),
          book.find(entry.chainId(), entry.contract())
              .map(each -> each.address().toString())
              .orElse("not in the book"));
    } else {
      found.require(
          RuntimeMatch.matches(code, Artefact.load(entry.contract()).runtimeCode(libraries)),
          "code",
          subject,
          code.isEmpty() ? "no contract" : "another contract",
          "this program's " + entry.contract());
    }
  }
}
