package gavel.protocol.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gavel.protocol.ProtocolException;
import gavel.protocol.journal.EntryState;
import gavel.protocol.journal.JournalEntry;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.SendingSigner;
import gavel.wallet.WalletException;
import gavel.wallet.external.SignerRefusedException;
import gavel.wallet.transaction.Signature;
import gavel.wallet.transaction.TypedData;
import gavel.wallet.transaction.UnsignedTransaction;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wallet that sends by itself, chooses its own nonce and fees, and is not always heard of. */
class HandedOverTest {
  @TempDir private Path folder;
  private Bench bench;
  private Address alice;

  @BeforeEach
  void start() {
    bench = new Bench(folder);
    alice = bench.rich(1).address();
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  @Test
  void whatTheWalletSentIsFollowedUntilItIsMined() {
    bench.automine(false);
    Outcome outcome =
        send(
            transaction -> {
              Bytes hash = wallet(Bench.RECEIVER, transaction.value());
              bench.automine(true);
              return hash;
            });
    assertThat(outcome).isInstanceOf(Outcome.Mined.class);
    assertThat(bench.chain().balance(Bench.RECEIVER)).isEqualTo(7);
    assertThat(states()).containsExactly(EntryState.MINED);
  }

  @Test
  void aTransactionThatTheWalletNeverSpokeOfIsFoundByWhatItDoes() {
    assertThatThrownBy(
            () ->
                send(
                    transaction -> {
                      wallet(Bench.RECEIVER, BigInteger.ONE);
                      mine(9);
                      wallet(Bench.RECEIVER, transaction.value());
                      mine(5);
                      wallet(alice, BigInteger.TWO);
                      throw new WalletException("The window was closed.");
                    }))
        .isInstanceOf(HandedOverException.class)
        .hasMessageContaining("The window was closed.")
        .hasMessageContaining("gavel tx resume");
    assertThat(states()).containsExactly(EntryState.HANDED_OVER);

    JournalEntry found = resume().getFirst().after();
    assertThat(found.state()).isEqualTo(EntryState.MINED);
    assertThat(found.nonce()).isEqualTo(1);
    assertThat(bench.chain().transaction(found.hash().orElseThrow()).orElseThrow().value())
        .isEqualTo(7);
  }

  @Test
  void oneThatWaitsStillIsFoundToo() {
    bench.automine(false);
    assertThatThrownBy(
            () ->
                send(
                    transaction -> {
                      wallet(Bench.RECEIVER, transaction.value());
                      throw new WalletException("The window was closed.");
                    }))
        .isInstanceOf(HandedOverException.class);
    assertThat(resume().getFirst().after().state()).isEqualTo(EntryState.SENT);
    bench.mine();
    assertThat(resume().getFirst().after().state()).isEqualTo(EntryState.MINED);
  }

  @Test
  void nothingLikeItIsTakenForItAndTheSameThingIsNotHandedOverTwice() {
    assertThatThrownBy(
            () ->
                send(
                    transaction -> {
                      wallet(Bench.RECEIVER, BigInteger.valueOf(8));
                      throw new WalletException("The window was closed.");
                    }))
        .isInstanceOf(HandedOverException.class);
    assertThat(resume().getFirst().after().state()).isEqualTo(EntryState.HANDED_OVER);
    assertThatThrownBy(() -> send(transaction -> Bytes.EMPTY))
        .hasMessageContaining("There is an open transaction for this already");
  }

  @Test
  void aWalletThatDeclinesLeavesNothingOpen() {
    assertThatThrownBy(
            () ->
                send(
                    transaction -> {
                      throw new SignerRefusedException("here", 4001, "declined");
                    }))
        .isInstanceOf(SignerRefusedException.class);
    assertThat(states()).containsExactly(EntryState.DROPPED);
  }

  @Test
  void aWalletThatSendsSomethingElseIsFoundOut() {
    assertThatThrownBy(() -> send(transaction -> wallet(Bench.RECEIVER, BigInteger.TWO)))
        .isInstanceOf(ProtocolException.class)
        .hasMessageContaining("sent another transaction than it was given");
    assertThat(states()).containsExactly(EntryState.DROPPED);
  }

  private Outcome send(Function<UnsignedTransaction, Bytes> wallet) {
    PreparedPlan plan =
        bench.submitter().prepare(Bench.plan(alice, Bench.pay("pay", 7))).requireClear();
    return bench
        .submitter()
        .send(plan, 0, new Wallet(alice, wallet), WaitLevel.MINED, Progress.SILENT);
  }

  /** As a wallet does: with nonce and fees of its own. */
  private Bytes wallet(Address to, BigInteger value) {
    Map<String, String> transaction =
        Map.of("from", alice.lower(), "to", to.lower(), "value", "0x" + value.toString(16));
    return Bytes.parse(bench.chain().raw("eth_sendTransaction", transaction).asString());
  }

  private void mine(int blocks) {
    for (int i = 0; i < blocks; i++) {
      bench.mine();
    }
  }

  private List<Resumed> resume() {
    return new Recovery(bench.chain(), bench.journal()).resume();
  }

  private List<EntryState> states() {
    return bench.journal().latest(10).stream().map(JournalEntry::state).toList();
  }

  private record Wallet(Address address, Function<UnsignedTransaction, Bytes> sending)
      implements SendingSigner {
    @Override
    public Bytes send(UnsignedTransaction transaction, String review) {
      return sending.apply(transaction);
    }

    @Override
    public Signature signMessage(Bytes message) {
      throw new AssertionError("no message was to be signed");
    }

    @Override
    public Signature signTypedData(TypedData document) {
      throw new AssertionError("no typed data was to be signed");
    }

    @Override
    public void close() {}
  }
}
