package gavel.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gavel.devnet.node.AnvilBinary;
import java.nio.file.Path;
import java.util.Optional;

/** The node that tests on local chains run, or their loud skipping where there is none. */
final class LocalNode {

  private LocalNode() {}

  static Path anvil() {
    AnvilBinary binary = new AnvilBinary(System.getenv(), System.err);
    if (System.getenv("GAVEL_REQUIRE_ALL") != null) {
      return binary.locate();
    }
    Optional<Path> present = binary.present();
    if (present.isEmpty()) {
      System.err.println(
          "SKIPPED: commands on local chains: no anvil (gavel devnet up fetches it)");
    }
    assumeTrue(present.isPresent(), "no anvil");
    return present.orElseThrow();
  }
}
