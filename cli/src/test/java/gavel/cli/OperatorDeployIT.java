package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A sale of one's own, deployed by the packaged program. */
class OperatorDeployIT {

  @TempDir private Path home;

  @Test
  void aSaleIsDeployedVerifiedAndOpenedAndASecondRunSendsNothing() throws Exception {
    try (PackagedSale world = PackagedSale.up(home)) {
      Files.writeString(home.resolve("draft.toml"), ExampleFiles.DRAFT);
      String line =
          "operator deploy draft.toml --permit-signer permit-signer --receiver treasury --into out"
              + " --test-tokens --json --yes";
      JsonNode deployed = world.ok("operator", line).json();
      assertThat(deployed.get("complete").asBoolean()).isTrue();
      String sale = deployed.get("sale_file").asString();

      long nonce = sent(world);
      JsonNode again = world.ok("operator", line).json();
      assertThat(again.get("complete").asBoolean()).isTrue();
      assertThat(again.get("sale_file").asString()).isEqualTo(sale);
      assertThat(sent(world)).isEqualTo(nonce);

      JsonNode verified = world.ok("operator", "verify deployment --json --sale " + sale).json();
      assertThat(verified.get("holds").asBoolean()).isTrue();
      world.ok("operator", "operator stage commitment --yes --sale " + sale);
      assertThat(world.ok("operator", "sale show --sale " + sale).out()).contains("Commitment");
    }
  }

  private static long sent(PackagedSale world) throws Exception {
    return world.left().l1().stream().mapToLong(java.math.BigInteger::longValue).sum();
  }
}
