package gavel.protocol.history;

import gavel.protocol.ProtocolException;
import gavel.protocol.rpc.Block;
import gavel.protocol.rpc.Log;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Logs in chunks, each with a checksum and appended whole. A chunk that was cut off, or came from
 * two programs at once, ends what is believed.
 */
final class EventFile {
  /** The last block whose logs a chunk holds. */
  record Mark(long number, Bytes hash) {}

  private static final int MAGIC = 0x67617631; // "gav1"
  private static final int LARGEST_CHUNK = 1 << 30;

  private final Path path;
  private final Address sale;
  private Optional<Mark> last = Optional.empty();
  private long end;

  EventFile(Path path, Address sale) {
    this.path = path;
    this.sale = sale;
  }

  Optional<Mark> lastBlock() {
    return last;
  }

  /** All logs of whole chunks. */
  List<Log> load() {
    List<Log> logs = new ArrayList<>();
    last = Optional.empty();
    end = 0;
    if (!Files.exists(path)) {
      return logs;
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16))) {
      while (chunk(in, logs)) {
        // each chunk moves the end of what is believed
      }
    } catch (IOException e) {
      throw failed("read", e);
    }
    return logs;
  }

  private boolean chunk(DataInputStream in, List<Log> logs) throws IOException {
    byte[] body;
    try {
      int magic = in.readInt();
      int length = in.readInt();
      if (magic != MAGIC || length < 0 || length > LARGEST_CHUNK) {
        return false;
      }
      long checksum = in.readLong();
      body = in.readNBytes(length);
      if (body.length != length || checksum(body) != checksum) {
        return false;
      }
    } catch (EOFException e) {
      return false; // the end, or a chunk that was cut off
    }
    LogCodec codec = new LogCodec(sale);
    ByteBuffer buffer = ByteBuffer.wrap(body);
    long from = buffer.getLong();
    boolean follows = last.map(mark -> mark.number() + 1 == from).orElse(true);
    if (!follows) {
      return false;
    }
    last = Optional.of(new Mark(buffer.getLong(), codec.bytes(buffer, 32)));
    int count = buffer.getInt();
    for (int i = 0; i < count; i++) {
      logs.add(codec.read(buffer));
    }
    end += 16L + body.length;
    return true;
  }

  /** Adds the logs up to a block; another program that is adding at the moment goes first. */
  void append(Block block, List<Log> logs) {
    try {
      Files.createDirectories(path.getParent());
      try (FileChannel channel =
          FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        FileLock lock = channel.tryLock();
        if (lock != null) {
          channel.truncate(end);
          channel.position(end);
          ByteBuffer chunk = ByteBuffer.wrap(chunk(block, logs));
          end += chunk.remaining();
          while (chunk.hasRemaining()) {
            channel.write(chunk);
          }
          last = Optional.of(new Mark(block.number(), block.hash()));
        }
      }
    } catch (IOException e) {
      throw failed("written", e);
    }
  }

  private byte[] chunk(Block block, List<Log> logs) throws IOException {
    LogCodec codec = new LogCodec(sale);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(body);
    out.writeLong(last.map(mark -> mark.number() + 1).orElse(0L));
    out.writeLong(block.number());
    out.write(block.hash().toArray());
    out.writeInt(logs.size());
    for (Log log : logs) {
      codec.write(out, log);
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    DataOutputStream head = new DataOutputStream(whole);
    head.writeInt(MAGIC);
    head.writeInt(body.size());
    head.writeLong(checksum(body.toByteArray()));
    head.write(body.toByteArray());
    return whole.toByteArray();
  }

  void forget() {
    last = Optional.empty();
    end = 0;
  }

  private static long checksum(byte[] body) {
    CRC32 crc = new CRC32();
    crc.update(body);
    return crc.getValue();
  }

  private ProtocolException failed(String what, IOException e) {
    return new ProtocolException(
        "The cache %s cannot be %s: %s. It may be deleted; it is made again."
            .formatted(path, what, e.getMessage()),
        e);
  }
}
