package gavel.devnet.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AnvilBinaryTest {
  @TempDir Path work;
  private FakeRegistry registry;
  private final ByteArrayOutputStream talk = new ByteArrayOutputStream();

  @BeforeEach
  void start() throws Exception {
    registry = new FakeRegistry(Files.createDirectory(work.resolve("registry")));
  }

  @AfterEach
  void stop() {
    registry.close();
  }

  @Test
  void theProgramIsFetchedOnceAndThenFoundInTheCache() {
    Path expected = work.resolve("cache/gavel/anvil-1.7.1-test-cpu/anvil");
    AnvilBinary binary = binary(Optional.of(registry.integrity()), Map.of());
    assertThat(binary.present()).isEmpty();

    assertThat(binary.locate()).isEqualTo(expected).isExecutable();
    assertThat(binary.locate()).isEqualTo(expected);

    assertThat(registry.requests()).isEqualTo(1);
    assertThat(talk.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "Fetching the local node once: @foundry-rs/anvil-test-cpu 1.7.1 from "
                + registry.address()
                + "/@foundry-rs/anvil-test-cpu/-/anvil-test-cpu-1.7.1.tgz",
            "The local node is in " + expected);
  }

  @Test
  void aFileThatHashesToSomethingElseIsThrownAway() throws IOException {
    AnvilBinary binary = binary(Optional.of("sha512-AAAA"), Map.of());

    assertThatThrownBy(binary::locate)
        .isInstanceOf(NodeUnavailableException.class)
        .hasMessageContaining("is not the published file")
        .hasMessageContaining("got " + registry.integrity() + ", wanted sha512-AAAA");

    try (Stream<Path> left = Files.list(work.resolve("cache/gavel"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void aHashThatOnlyTheRegistryKnowsIsNotTakenWithoutHttps() {
    assertThatThrownBy(binary(Optional.empty(), Map.of())::locate)
        .isInstanceOf(NodeUnavailableException.class)
        .hasMessageContaining("is not HTTPS")
        .hasMessageContaining("GAVEL_ANVIL");
  }

  @Test
  void aRegistryThatIsDownIsSaidInOneLine() {
    registry.close();
    assertThatThrownBy(binary(Optional.of("sha512-AAAA"), Map.of())::locate)
        .isInstanceOf(NodeUnavailableException.class)
        .hasMessageStartingWith("the local node could not be fetched from " + registry.address())
        .hasMessageContaining("GAVEL_ANVIL")
        .hasMessageNotContaining("\n");
  }

  @Test
  void aPlatformWithoutAPackageIsToldToBringItsOwn() {
    AnvilBinary binary = new AnvilBinary(Map.of(), Optional.empty(), stream());
    assertThatThrownBy(binary::locate)
        .isInstanceOf(NodeUnavailableException.class)
        .hasMessageContaining("name an anvil 1.7.1 in GAVEL_ANVIL");
  }

  @Test
  void aNamedProgramIsTakenAndNothingIsFetched() throws IOException {
    Path own = work.resolve("registry/package/bin/anvil");
    AnvilBinary binary = binary(Optional.empty(), Map.of("GAVEL_ANVIL", own.toString()));
    assertThat(binary.locate()).isEqualTo(own);
    assertThat(registry.requests()).isZero();
  }

  @Test
  void aNamedProgramThatIsNotThereIsRefused() {
    AnvilBinary binary = binary(Optional.empty(), Map.of("GAVEL_ANVIL", "/nowhere/anvil"));
    assertThatThrownBy(binary::locate)
        .isInstanceOf(NodeUnavailableException.class)
        .hasMessage("GAVEL_ANVIL names /nowhere/anvil, which is no program that can be run");
  }

  @Test
  void aFolderIsNoProgram() {
    AnvilBinary binary = binary(Optional.empty(), Map.of("GAVEL_ANVIL", work.toString()));
    assertThatThrownBy(binary::locate)
        .isInstanceOf(NodeUnavailableException.class)
        .hasMessage("GAVEL_ANVIL names " + work + ", which is no program that can be run");
  }

  @Test
  void thePackageIsNamedAfterTheSystem() {
    assertThat(AnvilPackage.forSystem("Linux", "amd64").orElseThrow().name())
        .isEqualTo("@foundry-rs/anvil-linux-amd64");
    assertThat(AnvilPackage.forSystem("Mac OS X", "aarch64").orElseThrow().name())
        .isEqualTo("@foundry-rs/anvil-darwin-arm64");
    assertThat(AnvilPackage.forSystem("Windows 11", "amd64")).isEmpty();
    assertThat(AnvilPackage.forSystem("Linux", "riscv64")).isEmpty();
  }

  private AnvilBinary binary(Optional<String> integrity, Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("XDG_CACHE_HOME", work.resolve("cache").toString());
    environment.put("NPM_CONFIG_REGISTRY", registry.address());
    AnvilPackage wanted = new AnvilPackage("test-cpu", "1.7.1", integrity);
    return new AnvilBinary(environment, Optional.of(wanted), stream());
  }

  private PrintStream stream() {
    return new PrintStream(talk, true, StandardCharsets.UTF_8);
  }
}
