package gavel.auction.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappedFileTest {
  @TempDir private Path folder;

  private Path file(int size) throws IOException {
    byte[] bytes = new byte[size];
    new Random(1).nextBytes(bytes);
    return Files.write(folder.resolve("file"), bytes);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5_000, 1 << 20, (1 << 21) + 7})
  void aFileOfAnySizeIsReadToItsLastByte(int size) throws IOException {
    Path file = file(size);
    try (InputStream in = MappedFile.open(file)) {
      assertThat(in.readAllBytes()).isEqualTo(Files.readAllBytes(file));
      assertThat(in.read()).isEqualTo(-1);
      assertThat(in.read(new byte[0])).isZero();
    }
  }

  @Test
  void oneByteAtATimeIsReadAsANumberFrom0() throws IOException {
    Path file = file(1 << 20);
    try (InputStream in = MappedFile.open(file)) {
      byte[] wanted = Files.readAllBytes(file);
      for (int i = 0; i < 300; i++) {
        assertThat(in.read()).isEqualTo(wanted[i] & 0xff);
      }
    }
  }

  @Test
  void aFileThatIsCutOffWhileItIsReadEndsWithAnErrorAndNotWithTheProgram() throws IOException {
    Path file = file(1 << 22);
    try (InputStream in = MappedFile.open(file)) {
      in.readNBytes(1 << 16);
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(1 << 17);
      }
      assertThatIOException().isThrownBy(in::readAllBytes).withMessageContaining("shorter");
    }
  }
}
