package gavel.wallet.external;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.Signer;
import gavel.wallet.WalletException;
import gavel.wallet.transaction.PersonalMessage;
import gavel.wallet.transaction.Signature;
import gavel.wallet.transaction.SignedTransaction;
import gavel.wallet.transaction.TypedData;
import gavel.wallet.transaction.UnsignedTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Signs by asking another program: a node, web3signer, Clef, or gavel's own agent. Nothing that it
 * answers is believed: a transaction must be the one that was asked for, to the byte, and every
 * signature must be by the account.
 */
public final class ExternalSigner implements Signer {
  private final Transport signer;
  private final Dialect dialect;
  private final Address account;

  private ExternalSigner(Transport signer, Dialect dialect, Address account) {
    this.signer = signer;
    this.dialect = dialect;
    this.account = account;
  }

  /**
   * A signer for one of the accounts that the other program holds.
   *
   * @param wanted which one; may be left out where it holds a single one
   * @throws WalletException where it does not hold that account, or several and none was named
   */
  public static ExternalSigner connect(Transport signer, Optional<Address> wanted) {
    Dialect dialect = Dialect.ETH;
    List<Address> held;
    try {
      held = accounts(signer, dialect);
    } catch (SignerRefusedException refused) {
      if (refused.code() != SignerRefusedException.NO_SUCH_METHOD) {
        throw refused;
      }
      dialect = Dialect.CLEF;
      held = accounts(signer, dialect);
    }
    return new ExternalSigner(signer, dialect, choose(signer, held, wanted));
  }

  /** Whether the other program holds an account; it must speak as nodes do. */
  public static boolean holds(Transport signer, Address account) {
    return accounts(signer, Dialect.ETH).contains(account);
  }

  private static List<Address> accounts(Transport signer, Dialect dialect) {
    List<Address> accounts = new ArrayList<>();
    for (JsonNode account : dialect.accounts(signer)) {
      accounts.add(Address.parse(account.asString("")));
    }
    return accounts;
  }

  private static Address choose(Transport signer, List<Address> held, Optional<Address> wanted) {
    if (wanted.isPresent() && held.contains(wanted.get())) {
      return wanted.get();
    }
    if (wanted.isEmpty() && held.size() == 1) {
      return held.getFirst();
    }
    String which =
        wanted
            .map(address -> "does not hold " + address + ".")
            .orElseGet(() -> "holds " + held.size() + " accounts, and none was named.");
    String all = held.stream().limit(10).map(Address::toString).reduce("", (a, b) -> a + " " + b);
    throw new WalletException(
        "The signer "
            + signer.label()
            + " "
            + which
            + " It has:"
            + (all.isEmpty() ? " none" : all));
  }

  @Override
  public Address address() {
    return account;
  }

  @Override
  public SignedTransaction sign(UnsignedTransaction transaction) {
    JsonNode answer = dialect.signTransaction(signer, TransactionJson.write(account, transaction));
    String raw = answer.isString() ? answer.asString() : answer.path("raw").asString("");
    SignedTransaction signed = SignedTransaction.decode(bytes(raw, "signed transaction"));
    if (!signed.unsigned().equals(transaction)) {
      throw new WalletException(
          "The signer "
              + signer.label()
              + " signed another transaction than it was asked to: "
              + Differences.between(transaction, signed.unsigned())
              + ". It was not sent; check what stands between you and the signer.");
    }
    requireOurs(signed.from(), "transaction");
    return signed;
  }

  @Override
  public Signature signMessage(Bytes message) {
    return checked(
        dialect.signMessage(signer, account, message), PersonalMessage.digest(message), "message");
  }

  @Override
  public Signature signTypedData(TypedData document) {
    return checked(
        dialect.signTypedData(signer, account, document), document.digest(), "typed data");
  }

  private Signature checked(JsonNode answer, Bytes digest, String what) {
    Signature signature = Signature.of(bytes(answer.asString(""), "signature"));
    requireOurs(signature.recover(digest), what);
    return signature;
  }

  private Bytes bytes(String hex, String what) {
    try {
      return Bytes.parse(hex);
    } catch (WalletException e) {
      throw new WalletException(
          "The signer " + signer.label() + " answered with no " + what + " in hex.", e);
    }
  }

  private void requireOurs(Address by, String what) {
    if (!by.equals(account)) {
      throw new WalletException(
          "The signer "
              + signer.label()
              + " was to sign the "
              + what
              + " as "
              + account
              + ", but the signature is by "
              + by
              + ". It was not used; check which account the signer uses.");
    }
  }

  @Override
  public void close() {
    signer.close();
  }

  @Override
  public String toString() {
    return "ExternalSigner[" + account + " at " + signer.label() + "]";
  }
}
