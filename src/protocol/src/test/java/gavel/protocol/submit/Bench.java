package gavel.protocol.submit;

import gavel.protocol.chain.LocalNode;
import gavel.protocol.journal.Journal;
import gavel.protocol.rpc.EthClient;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.KeySigner;
import gavel.wallet.secret.Secret;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** A real node, a journal, and accounts with 100 ETH. */
final class Bench implements AutoCloseable {
  static final long CHAIN = 313_371;
  static final Patience QUICK =
      new Patience(Duration.ofMillis(5), Duration.ofMillis(50), Duration.ofSeconds(30));
  static final Address RECEIVER = Address.parse("0x70997970C51812dc3A010C7d01b50e0d17dc79C8");

  private final LocalNode node;
  private final Path journalFile;
  private Journal journal;

  Bench(Path folder) {
    this(folder, LocalNode.start(CHAIN));
  }

  /** The same on another node, which has no accounts of its own. */
  Bench(Path folder, LocalNode node) {
    this.node = node;
    journalFile = folder.resolve("journal.db");
    journal = openJournal();
  }

  Journal openJournal() {
    return Journal.open(journalFile, InstantSource.system());
  }

  Journal journal() {
    return journal;
  }

  LocalNode node() {
    return node;
  }

  EthClient chain() {
    return node.client();
  }

  /** The signer of a small secret key. */
  KeySigner rich(int number) {
    byte[] key = new byte[32];
    key[31] = (byte) number;
    KeySigner signer = KeySigner.of(Secret.of(key));
    chain().raw("anvil_setBalance", signer.address().lower(), "0x56bc75e2d63100000");
    return signer;
  }

  Submitter submitter() {
    return submitter(chain(), FeePolicy.STANDARD, QUICK);
  }

  Submitter submitter(EthClient chain, FeePolicy policy, Patience patience) {
    return new Submitter(chain, journal, policy, InstantSource.system(), patience);
  }

  void automine(boolean on) {
    chain().raw("evm_setAutomine", on);
  }

  void mine() {
    chain().raw("evm_mine");
  }

  /** Puts code at an address. */
  Address contract(String code) {
    Address at = Address.parse("0x00000000000000000000000000000000000c0de0");
    chain().raw("anvil_setCode", at.lower(), code);
    return at;
  }

  static Step pay(String title, long wei) {
    return new Step(
        title,
        Optional.of(RECEIVER),
        BigInteger.valueOf(wei),
        Bytes.EMPTY,
        "send " + wei + " wei",
        Optional.of(title));
  }

  static Step call(String title, Address contract) {
    return new Step(
        title, Optional.of(contract), BigInteger.ZERO, Bytes.EMPTY, title, Optional.empty());
  }

  static Plan plan(Address from, Step... steps) {
    return new Plan(CHAIN, from, List.of(steps), "a test");
  }

  @Override
  public void close() {
    journal.close();
    node.close();
  }
}
