package gavel.protocol.submit;

import gavel.wallet.KeySigner;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Each test has a node and a journal of its own, and alice with 100 ETH. */
abstract class OnBench {
  @TempDir private Path folder;
  Bench bench;
  KeySigner alice;

  @BeforeEach
  void start() {
    bench = new Bench(folder);
    alice = bench.rich(1);
  }

  @AfterEach
  void stop() {
    bench.close();
  }
}
