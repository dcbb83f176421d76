package gavel.protocol.history;

import gavel.wallet.Bytes;
import gavel.wallet.secret.PrivateFiles;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * One checkpoint in a file: form and version, which sale, the block, the history, and a checksum
 * over all of it. It is written whole, for its owner only. A file that is damaged, of another
 * version or of another sale counts as none.
 */
final class CheckpointFile {
  private static final int FORM = 0x67617648; // "gavH"
  private static final int VERSION = 2;
  private static final int HASH = 32;

  private final Path path;
  private final CheckpointKey key;

  CheckpointFile(Path path, CheckpointKey key) {
    this.path = path;
    this.key = key;
  }

  /**
   * At which block it says to be, without a look at the rest: good for an order in which to load
   * them; below 0 where there is none.
   */
  long saidBlock() {
    try (SeekableByteChannel file = Files.newByteChannel(path)) {
      ByteBuffer said = ByteBuffer.allocate(Long.BYTES);
      file.position(2 * Integer.BYTES + key.size()).read(said);
      return said.hasRemaining() ? -1 : said.getLong(0);
    } catch (IOException none) {
      return -1;
    }
  }

  /** Reads it whole; empty where nothing in it can be relied on. */
  Optional<Checkpoint> load() {
    byte[] content;
    try {
      content = Files.readAllBytes(path);
    } catch (IOException none) {
      return Optional.empty(); // what cannot be read is read from the chain
    }
    int size = content.length - Long.BYTES;
    ByteBuffer in = ByteBuffer.wrap(content);
    if (size < 0 || in.getLong(size) != checksum(content, size)) {
      return Optional.empty();
    }
    if (in.getInt() != FORM || in.getInt() != VERSION || !key.isNext(in)) {
      return Optional.empty();
    }
    long block = in.getLong();
    Bytes hash = Packed.bytes(in, HASH);
    in.limit(size);
    return Optional.of(new Checkpoint(block, hash, Folded.of(new PackedHistory(in, key.tokens()))));
  }

  /**
   * Replaces what was kept. A folder that cannot be written to only costs time, at the next run.
   */
  void save(Checkpoint point) {
    try {
      PrivateFiles.writeCache(path, content(point));
    } catch (IOException slower) {
      // The history is known all the same, and that is what was asked for.
    }
  }

  private byte[] content(Checkpoint point) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(whole)) {
      out.writeInt(FORM);
      out.writeInt(VERSION);
      key.write(out);
      out.writeLong(point.block());
      out.write(point.hash().toArray());
      out.write(point.folded().bytes());
      out.writeLong(checksum(whole.toByteArray(), whole.size()));
    } catch (IOException impossible) {
      throw new UncheckedIOException("in memory", impossible);
    }
    return whole.toByteArray();
  }

  private static long checksum(byte[] content, int size) {
    CRC32 crc = new CRC32();
    crc.update(content, 0, size);
    return crc.getValue();
  }
}
