package gavel.devnet.node;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;

/** The node that the tests run, or their loud skipping where there is none. */
public final class RealAnvil {
  private RealAnvil() {}

  /** The program; the test is skipped without one, and fails if nothing may be skipped. */
  public static Path program() {
    AnvilBinary binary = new AnvilBinary(System.getenv(), System.err);
    if (System.getenv("GAVEL_REQUIRE_ALL") != null) {
      return binary.locate();
    }
    Optional<Path> present = binary.present();
    if (present.isEmpty()) {
      System.err.println("SKIPPED: tests on local chains: no anvil (`gavel devnet up` fetches it)");
    }
    assumeTrue(present.isPresent(), "no anvil");
    return present.orElseThrow();
  }
}
