package gavel.protocol.history;

import gavel.wallet.secret.PrivateFiles;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
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
  private static final int VERSION = 1;
  private static final int HASH = 32;

  private final Path path;
  private final CheckpointKey key;

  CheckpointFile(Path path, CheckpointKey key) {
    this.path = path;
    this.key = key;
  }

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
    return Optional.of(
        new Checkpoint(
            block, Packed.bytes(in, HASH), () -> new HistoryReader(in.slice()).read(key.tokens())));
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
      new HistoryWriter().write(point.history(), out);
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
