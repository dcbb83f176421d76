package gavel.auction.io;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A file's bytes out of the system's own cache: a stream of a file would copy them twice, first out
 * of that cache and then into the array that wants them.
 */
final class MappedFile extends InputStream {
  /** Smaller files are read before they would be mapped. */
  private static final long LEAST = 1 << 20;

  private final Arena arena;
  private final MemorySegment bytes;
  private long position;

  private MappedFile(Arena arena, MemorySegment bytes) {
    this.arena = arena;
    this.bytes = bytes;
  }

  /**
   * The bytes of a file, mapped where it is a large plain one, and as a stream otherwise.
   *
   * @throws IOException where it cannot be opened; reading a file that is cut off meanwhile ends so
   */
  static InputStream open(Path file) throws IOException {
    return Files.isRegularFile(file) && Files.size(file) >= LEAST
        ? map(file)
        : Files.newInputStream(file);
  }

  @SuppressWarnings("MustBeClosedChecker") // Closed by close(), or where mapping fails.
  private static InputStream map(Path file) throws IOException {
    Arena arena = Arena.ofConfined();
    try (FileChannel channel = FileChannel.open(file)) {
      return new MappedFile(arena, channel.map(MapMode.READ_ONLY, 0, channel.size(), arena));
    } catch (IOException | RuntimeException e) {
      arena.close();
      throw e;
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, to.length);
    int count = (int) Math.min(length, bytes.byteSize() - position);
    if (count <= 0) {
      return length == 0 ? 0 : -1;
    }
    try {
      MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, position, to, offset, count);
    } catch (InternalError e) {
      // So the JVM tells that there is no such page any more.
      throw new IOException("it became shorter while it was read.", e);
    }
    position += count;
    return count;
  }

  @Override
  public void close() {
    arena.close();
  }
}
