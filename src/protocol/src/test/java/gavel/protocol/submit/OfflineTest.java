package gavel.protocol.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gavel.protocol.journal.JournalException;
import gavel.protocol.offline.OfflineSender;
import gavel.protocol.offline.PlanFile;
import gavel.protocol.offline.PlanFileException;
import gavel.protocol.offline.PlanFileJson;
import gavel.protocol.offline.SafeBatch;
import gavel.wallet.Bytes;
import gavel.wallet.Keccak;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OfflineTest extends OnBench {
  private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

  @Test
  void aPlanIsWrittenSignedWithoutANodeAndSent() {
    PlanFile unsigned = planned(Bench.pay("one", 1), Bench.pay("two", 2));
    PlanFile read = PlanFileJson.read(PlanFileJson.write(unsigned));
    assertThat(read).isEqualTo(unsigned);
    PlanFile signed = PlanFileJson.read(PlanFileJson.write(read.signedBy(alice)));
    List<Outcome> outcomes = sender().send(signed, WaitLevel.MINED, Progress.SILENT);
    assertThat(outcomes).hasSize(2).allMatch(each -> each instanceof Outcome.Mined);
    assertThat(bench.chain().balance(Bench.RECEIVER)).isEqualTo(3);
    assertThatThrownBy(() -> sender().send(signed, WaitLevel.MINED, Progress.SILENT))
        .isInstanceOf(PlanFileException.class)
        .hasMessageContaining("begins with nonce 0, but the account's next one is 2");
  }

  @Test
  void everyChangedCharacterIsFound() {
    String text = PlanFileJson.write(planned(Bench.pay("one", 1)).signedBy(alice));
    String compact = JsonMapper.shared().readTree(text).toString();
    for (int i = 0; i < compact.length(); i++) {
      char original = compact.charAt(i);
      char other = original == '1' ? '2' : '1';
      String changed = compact.substring(0, i) + other + compact.substring(i + 1);
      assertThatThrownBy(() -> PlanFileJson.read(changed)).isInstanceOf(PlanFileException.class);
    }
  }

  @Test
  void signaturesOfOtherTransactionsAreRefusedThoughTheDigestFits() {
    PlanFile one = planned(Bench.pay("one", 1)).signedBy(alice);
    PlanFile two = planned(Bench.pay("one", 2));
    assertThatThrownBy(
            () ->
                new PlanFile(
                    two.from(), two.summary(), two.expires(), two.transactions(), one.signed()))
        .isInstanceOf(PlanFileException.class)
        .hasMessageContaining("not of the transaction that the file shows");
  }

  @Test
  void anotherAccountDoesNotSignIt() {
    PlanFile plan = planned(Bench.pay("one", 1));
    assertThatThrownBy(() -> plan.signedBy(bench.rich(2)))
        .isInstanceOf(PlanFileException.class)
        .hasMessageContaining("--account");
  }

  @Test
  void whatExpiredOrIsNotSignedIsNotSent() {
    PlanFile plan = planned(Bench.pay("one", 1));
    assertThatThrownBy(() -> sender().send(plan, WaitLevel.MINED, Progress.SILENT))
        .hasMessageContaining("gavel tx sign");
    PlanFile late =
        new PlanFile(
                plan.from(),
                plan.summary(),
                Optional.of(Instant.EPOCH),
                plan.transactions(),
                List.of())
            .signedBy(alice);
    assertThatThrownBy(() -> sender().send(late, WaitLevel.MINED, Progress.SILENT))
        .hasMessageContaining("expired on 1 Jan 1970");
  }

  @Test
  void aNonceThatTheJournalHasInUseIsNotTakenTwice() {
    bench.automine(false);
    PlanFile plan = planned(Bench.pay("one", 1)).signedBy(alice);
    PreparedPlan other =
        bench.submitter().prepare(Bench.plan(alice.address(), Bench.pay("two", 2)));
    bench.submitter().send(other, 0, alice, WaitLevel.NONE, Progress.SILENT);
    bench.chain().raw("anvil_dropAllTransactions");
    assertThatThrownBy(() -> sender().send(plan, WaitLevel.NONE, Progress.SILENT))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("Nonce 0");
  }

  @Test
  void aSafesBatchHasEveryCallAndAReview() {
    Plan plan = Bench.plan(alice.address(), Bench.pay("one", 1), Bench.pay("two", 2));
    JsonNode json =
        JsonMapper.shared().readTree(SafeBatch.write(plan, alice.address(), Instant.EPOCH, 7));
    assertThat(json.path("chainId").asString()).isEqualTo("313371");
    assertThat(json.at("/meta/createdAtBlock").asLong()).isEqualTo(7);
    assertThat(json.at("/meta/description").asString())
        .isEqualTo(
            "a test\n1. one: send 1 wei\n   data hash "
                + Keccak.hash(Bytes.EMPTY)
                + "\n2. two: send 2 wei\n   data hash "
                + Keccak.hash(Bytes.EMPTY));
    assertThat(json.at("/transactions/1"))
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    "{\"to\":\""
                        + Bench.RECEIVER
                        + "\",\"value\":\"2\",\"data\":\"0x\","
                        + "\"contractMethod\":null,\"contractInputsValues\":null}"));
    assertThatThrownBy(() -> SafeBatch.write(plan, Bench.RECEIVER, Instant.EPOCH, 7))
        .isInstanceOf(PlanFileException.class);
  }

  private PlanFile planned(Step... steps) {
    PreparedPlan prepared = bench.submitter().prepare(Bench.plan(alice.address(), steps));
    return PlanFile.of(prepared, Optional.of(END));
  }

  private OfflineSender sender() {
    return new OfflineSender(bench.chain(), bench.journal(), bench.submitter());
  }
}
