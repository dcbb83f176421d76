package gavel.protocol.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gavel.protocol.chain.LocalNode;
import gavel.protocol.journal.EntryState;
import gavel.protocol.journal.Journal;
import gavel.protocol.journal.JournalEntry;
import gavel.protocol.submit.FeePolicy;
import gavel.protocol.submit.HandedOverException;
import gavel.protocol.submit.Outcome;
import gavel.protocol.submit.Plan;
import gavel.protocol.submit.Progress;
import gavel.protocol.submit.Recovery;
import gavel.protocol.submit.Step;
import gavel.protocol.submit.Submitter;
import gavel.protocol.submit.WaitLevel;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.external.SignerRefusedException;
import gavel.wallet.transaction.TypedData;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser, with a provider that behaves as a wallet's does, on a real node. */
class BrowserSignerTest {
  private static final long CHAIN = 313_371;
  private static final Address RECEIVER =
      Address.parse("0x70997970C51812dc3A010C7d01b50e0d17dc79C8");

  /** The first account of every local node, which signs for it. */
  private static final Address ACCOUNT =
      Address.parse("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266");

  @TempDir private Path folder;
  private final List<String> reviews = new ArrayList<>();
  private Chromium chromium;
  private LocalNode node;
  private Journal journal;
  private Thread person;

  @BeforeEach
  void start() throws Exception {
    chromium = Chromium.start(Files.createDirectory(folder.resolve("chromium")));
    node = LocalNode.start(CHAIN, "--accounts", "1");
    journal = Journal.open(folder.resolve("journal.db"), InstantSource.system());
  }

  @AfterEach
  void stop() {
    if (journal != null) {
      journal.close();
      node.close();
    }
    if (chromium != null) {
      if (person != null) {
        person.interrupt();
      }
      chromium.close();
    }
  }

  @Test
  void twoStepsAreShownSentByTheWalletAndMined() {
    try (BrowserSigner signer = signer("obedient", Duration.ofMinutes(2))) {
      assertThat(send(signer, pay(7), pay(8))).hasOnlyElementsOfType(Outcome.Mined.class);
    }
    assertThat(reviews).containsExactly("send 7 wei", "send 8 wei");
    assertThat(node.client().balance(RECEIVER)).isEqualTo(15);
    assertThat(states()).containsOnly(EntryState.MINED).hasSize(2);
  }

  @Test
  void messagesAndTypedDataAreSignedAndTheSignatureIsTheAccounts() {
    TypedData permit =
        TypedData.permit(
            "USD Coin",
            "2",
            CHAIN,
            RECEIVER,
            ACCOUNT,
            RECEIVER,
            BigInteger.TEN,
            BigInteger.ONE,
            BigInteger.TWO);
    try (BrowserSigner signer = signer("obedient", Duration.ofMinutes(2))) {
      Bytes hello = Bytes.of("hello".getBytes(StandardCharsets.UTF_8));
      // Both calls check by whom the signature is.
      signer.signMessage(hello);
      signer.signTypedData(permit);
    }
    assertThat(reviews).containsExactly("hello", permit.describe());
  }

  @Test
  void aWalletThatDeclinesLeavesNothingOpenAndNothingSent() {
    try (BrowserSigner signer = signer("declining", Duration.ofMinutes(2))) {
      assertThatThrownBy(() -> send(signer, pay(7)))
          .isInstanceOf(SignerRefusedException.class)
          .hasMessageContaining("User rejected the request");
    }
    assertThat(node.client().balance(RECEIVER)).isEqualTo(0);
    assertThat(states()).containsExactly(EntryState.DROPPED);
  }

  @Test
  void aWalletThatNeverAnswersIsFoundOutByWhatItSent() {
    try (BrowserSigner signer = signer("silent", Duration.ofSeconds(8))) {
      assertThatThrownBy(() -> send(signer, pay(7))).isInstanceOf(HandedOverException.class);
    }
    assertThat(states()).containsExactly(EntryState.HANDED_OVER);
    new Recovery(node.client(), journal).resume();
    assertThat(states()).containsExactly(EntryState.MINED);
    assertThat(node.client().balance(RECEIVER)).isEqualTo(7);
  }

  @Test
  void aWalletWithoutTheAccountIsAskedForNothing() {
    try (BrowserSigner signer = signer("foreign", Duration.ofMinutes(2))) {
      assertThatThrownBy(() -> send(signer, pay(7)))
          .isInstanceOf(SignerRefusedException.class)
          .hasMessageContaining("does not offer " + ACCOUNT.lower());
    }
    assertThat(states()).containsExactly(EntryState.DROPPED);
  }

  private BrowserSigner signer(String manner, Duration patience) {
    return new BrowserSigner(ACCOUNT, Optional.of(CHAIN), page -> visit(page, manner), patience);
  }

  /** Somebody who looks at the page, and goes on. */
  private void visit(URI page, String manner) {
    chromium.open(page, provider(manner));
    // How long a browser takes to start is no part of the person's time.
    while (!chromium.evaluate("document.readyState + location.href").equals("complete" + page)) {
      java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
    }
    person =
        Thread.ofVirtual()
            .start(
                () -> {
                  while (!Thread.currentThread().isInterrupted()) {
                    String review =
                        chromium.evaluate(
                            "(() => { const r = document.getElementById('request');"
                                + " if (!r || r.hidden) return '';"
                                + " const text = document.getElementById('review').textContent;"
                                + " document.getElementById('go').click(); return text; })()");
                    if (!review.isEmpty()) {
                      reviews.add(review);
                    }
                    java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
                  }
                });
  }

  private String provider(String manner) {
    try (InputStream script = BrowserSignerTest.class.getResourceAsStream("provider.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8)
          .replace("{node}", node.endpoint().toString())
          .replace("{account}", ACCOUNT.lower())
          .replace("{manner}", manner);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<Outcome> send(BrowserSigner signer, Step... steps) {
    Submitter submitter =
        new Submitter(node.client(), journal, FeePolicy.STANDARD, InstantSource.system());
    Plan plan = new Plan(CHAIN, ACCOUNT, List.of(steps), "a test");
    return submitter.sendAll(
        submitter.prepare(plan).requireClear(), signer, WaitLevel.MINED, Progress.SILENT);
  }

  private static Step pay(long wei) {
    return new Step(
        "pay " + wei,
        Optional.of(RECEIVER),
        BigInteger.valueOf(wei),
        Bytes.EMPTY,
        "send " + wei + " wei",
        Optional.empty());
  }

  private List<EntryState> states() {
    return journal.latest(10).stream().map(JournalEntry::state).toList();
  }
}
