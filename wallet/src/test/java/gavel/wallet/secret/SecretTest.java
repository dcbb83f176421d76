package gavel.wallet.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gavel.wallet.Bytes;
import gavel.wallet.Vectors;
import gavel.wallet.WalletException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretTest {
  @TempDir private Path folder;

  @Test
  void itPrintsAsStarsAndEqualsOnlyItself() {
    Secret secret = Secret.of("Grüße".toCharArray());
    assertThat(secret).hasToString("***").isNotEqualTo(secret.copy());
    assertThat(Vectors.text(secret)).isEqualTo("Grüße");
    assertThat(secret.size()).isEqualTo(7);
  }

  @Test
  void whatWasLentOutIsWiped() {
    Secret secret = Secret.of(new byte[] {1, 2});
    AtomicReference<byte[]> lent = new AtomicReference<>();
    secret.use(
        bytes -> {
          lent.set(bytes);
          return Bytes.of(bytes);
        });
    assertThat(lent.get()).containsExactly(0, 0);
  }

  @Test
  void aClosedSecretIsGoneButItsCopyStays() {
    Secret secret = Secret.of(new byte[] {1, 2});
    Secret copy = secret.copy();
    secret.close();
    assertThatThrownBy(() -> secret.use(Bytes::of)).isInstanceOf(IllegalStateException.class);
    assertThat(Vectors.bytes(copy)).isEqualTo(Bytes.parse("0x0102"));
  }

  @Test
  void aPasswordFileGivesItsFirstLine() {
    Path file = folder.resolve("password");
    PrivateFiles.write(file, "two words\nmore\n");
    assertThat(Vectors.text(SecretFile.read(file))).isEqualTo("two words");
  }

  @Test
  void aPasswordFileForAllIsRefused() throws IOException {
    Path file = folder.resolve("password");
    PrivateFiles.write(file, "secret");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(() -> SecretFile.read(file))
        .isInstanceOf(UnsafePermissionsException.class)
        .hasMessageContaining("rw-r-----")
        .hasMessageContaining("chmod 600 " + file);
  }

  @Test
  void anEmptyOrMissingPasswordFileIsNamed() {
    Path empty = folder.resolve("empty");
    PrivateFiles.write(empty, "\n");
    assertThatThrownBy(() -> SecretFile.read(empty))
        .isInstanceOf(WalletException.class)
        .hasMessageContaining("is empty");
    assertThatThrownBy(() -> SecretFile.read(folder.resolve("none")))
        .isInstanceOf(WalletException.class)
        .hasMessageContaining("cannot be read");
  }

  @Test
  void writingAgainReplacesTheWholeFile() throws IOException {
    Path file = folder.resolve("file");
    PrivateFiles.write(file, "a longer text");
    PrivateFiles.write(file, "short");
    assertThat(Files.readString(file)).isEqualTo("short");
  }
}
