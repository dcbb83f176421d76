package gavel.protocol.sale;

import gavel.auction.EntityId;
import gavel.wallet.Bytes;
import java.nio.ByteBuffer;
import java.util.UUID;

/** Entity and sale ids: {@code bytes16} on chain, an EntityId and a UUID here. */
public final class Ids {
  private Ids() {}

  /** An entity's id on chain. */
  public static Bytes bytes(EntityId id) {
    return Bytes.of(id.toBytes());
  }

  /** A sale's id on chain. */
  public static Bytes bytes(UUID id) {
    return Bytes.of(
        ByteBuffer.allocate(16)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array());
  }

  /** The entity of 16 bytes. */
  public static EntityId entity(Bytes id) {
    return EntityId.of(id.toArray());
  }

  /** The UUID of 16 bytes. */
  public static UUID uuid(Bytes id) {
    ByteBuffer buffer = ByteBuffer.wrap(id.toArray());
    return new UUID(buffer.getLong(), buffer.getLong());
  }
}
