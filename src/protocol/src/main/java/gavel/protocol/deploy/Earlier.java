package gavel.protocol.deploy;

import gavel.protocol.journal.EntryState;
import gavel.protocol.journal.Journal;
import gavel.protocol.journal.JournalEntry;
import gavel.protocol.rpc.EthClient;
import gavel.protocol.rpc.Receipt;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.Keccak;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an interrupted deployment has on a chain already: by its address book, and by the journal
 * for what was mined after the book was last written.
 */
public final class Earlier {
  /** A contract that is there. */
  public record Found(Address address, long block) {}

  private final EthClient chain;
  private final Journal journal;
  private final Address from;
  private final String id;

  /**
   * The past of one deployment on one chain.
   *
   * @param id as in {@link Deployment}
   */
  public Earlier(EthClient chain, Journal journal, Address from, String id) {
    this.chain = chain;
    this.journal = journal;
    this.from = from;
    this.id = id;
  }

  /** Its transactions that are on their way and not yet in a block. */
  public List<JournalEntry> open() {
    return own().filter(entry -> entry.state().isOpen()).toList();
  }

  /**
   * What is there, by name.
   *
   * @param titles names by the titles of the transactions that create them
   * @throws DeployException where the book names a contract that is not, or no more, there
   */
  public Map<String, Found> find(AddressBook book, Map<String, String> titles) {
    Map<String, Found> found = new LinkedHashMap<>();
    for (AddressBook.Entry entry : book.entries()) {
      if (entry.chainId() == chain.chainId()) {
        requireThere(entry);
        found.put(entry.name(), new Found(entry.address(), entry.block()));
      }
    }
    own()
        .filter(entry -> entry.state() == EntryState.MINED || entry.state() == EntryState.FINAL)
        .filter(entry -> titles.containsKey(entry.purpose()))
        .forEach(
            entry ->
                mined(entry)
                    .ifPresent(each -> found.putIfAbsent(titles.get(entry.purpose()), each)));
    return found;
  }

  private java.util.stream.Stream<JournalEntry> own() {
    String prefix = Deployment.purpose(id, "");
    return journal.ofAccount(chain.chainId(), from).stream()
        .filter(entry -> entry.purposeKey().filter(key -> key.startsWith(prefix)).isPresent());
  }

  private Optional<Found> mined(JournalEntry entry) {
    Optional<Receipt> receipt = entry.hash().flatMap(chain::receipt).filter(Receipt::succeeded);
    return receipt
        .flatMap(Created::in)
        .map(address -> new Found(address, receipt.orElseThrow().blockNumber()));
  }

  private void requireThere(AddressBook.Entry entry) {
    Bytes code = chain.code(entry.address());
    if (!Keccak.hash(code).equals(entry.codeHash())) {
      throw new DeployException(
          "The address book says that %s lies at %s on chain %d, but %s there. Is it the same chain, and has it its blocks still? To deploy anew, name another folder."
              .formatted(
                  entry.name(),
                  entry.address(),
                  entry.chainId(),
                  code.isEmpty() ? "nothing is" : "other code is"));
    }
  }
}
