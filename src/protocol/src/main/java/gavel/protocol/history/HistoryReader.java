package gavel.protocol.history;

import gavel.auction.EntityId;
import gavel.protocol.sale.BidTerms;
import gavel.protocol.sale.Pair;
import gavel.protocol.sale.Stage;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what {@link HistoryWriter} wrote; a value that occurs often is one object. */
final class HistoryReader {
  private record Moment(long block, Instant time, Bytes transaction) {}

  private static final int HASH = 32;

  private final ByteBuffer in;
  private final Address[] addresses;
  private final EntityId[] entities;
  private final Pair[] pairs;
  private final Moment[] moments;

  /** Reads the tables. */
  HistoryReader(ByteBuffer in) {
    this.in = in;
    this.addresses = new Address[in.getInt()];
    for (int i = 0; i < addresses.length; i++) {
      addresses[i] = Packed.address(in);
    }
    this.entities = new EntityId[in.getInt()];
    for (int i = 0; i < entities.length; i++) {
      entities[i] = new EntityId(in.getLong(), in.getLong());
    }
    int book = in.getInt();
    in.position(in.position() + book);
    this.pairs = new Pair[in.getInt()];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = new Pair(entity(), address(), address());
    }
    this.moments = new Moment[in.getInt()];
    for (int i = 0; i < moments.length; i++) {
      moments[i] =
          new Moment(in.getLong(), Instant.ofEpochSecond(in.getLong()), Packed.bytes(in, HASH));
    }
  }

  /** Reads the rest, once. */
  SaleHistory read(List<Address> tokens) {
    return new SaleHistory(
        tokens, wallets(), bids(), changes(), byPair(), byPair(), byPair(), gone(), stages(),
        byToken(), byToken());
  }

  private Map<EntityId, List<Address>> wallets() {
    int size = in.getInt();
    Map<EntityId, List<Address>> all = LinkedHashMap.newLinkedHashMap(size);
    for (int i = 0; i < size; i++) {
      EntityId entity = entity();
      Address[] wallets = new Address[in.getInt()];
      for (int j = 0; j < wallets.length; j++) {
        wallets[j] = address();
      }
      all.put(entity, List.of(wallets));
    }
    return all;
  }

  private List<BidLog> bids() {
    int size = in.getInt();
    List<BidLog> all = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      EntityId entity = entity();
      Address wallet = address();
      BidTerms bid = new BidTerms(in.get() != 0, in.getLong(), Packed.amount(in));
      Moment at = moments[in.getInt()];
      all.add(
          new BidLog(entity, wallet, bid, at.time(), at.block(), in.getInt(), at.transaction()));
    }
    return all;
  }

  private List<Change> changes() {
    int size = in.getInt();
    List<Change> all = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      Pair pair = pairs[in.getInt()];
      BigInteger amount = Packed.amount(in);
      Moment at = moments[in.getInt()];
      all.add(new Change(pair, amount, at.time(), at.block(), in.getInt(), at.transaction()));
    }
    return all;
  }

  private Map<Pair, BigInteger> byPair() {
    int size = in.getInt();
    Map<Pair, BigInteger> all = LinkedHashMap.newLinkedHashMap(size);
    for (int i = 0; i < size; i++) {
      all.put(pairs[in.getInt()], Packed.amount(in));
    }
    return all;
  }

  private Set<EntityId> gone() {
    int size = in.getInt();
    Set<EntityId> all = LinkedHashSet.newLinkedHashSet(size);
    for (int i = 0; i < size; i++) {
      all.add(entity());
    }
    return all;
  }

  private List<StageLog> stages() {
    int size = in.getInt();
    List<StageLog> all = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      Stage stage = Stage.of(in.getInt());
      Moment at = moments[in.getInt()];
      all.add(new StageLog(stage, at.time(), at.block(), at.transaction()));
    }
    return all;
  }

  private Map<Address, BigInteger> byToken() {
    int size = in.getInt();
    Map<Address, BigInteger> all = LinkedHashMap.newLinkedHashMap(size);
    for (int i = 0; i < size; i++) {
      all.put(address(), Packed.amount(in));
    }
    return all;
  }

  private Address address() {
    return addresses[in.getInt()];
  }

  private EntityId entity() {
    return entities[in.getInt()];
  }
}
