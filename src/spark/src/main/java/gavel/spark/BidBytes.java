package gavel.spark;

import gavel.auction.Bid;
import gavel.auction.Commitment;
import gavel.auction.EntityId;
import gavel.auction.TokenId;
import gavel.auction.WalletId;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A bid as bytes. */
final class BidBytes {
  private BidBytes() {}

  static void write(Bid bid, DataOutputStream out) throws IOException {
    out.writeLong(bid.id().high());
    out.writeLong(bid.id().low());
    out.writeLong(bid.price());
    out.writeBoolean(bid.lock());
    out.writeLong(bid.time());
    out.writeLong(bid.firstTime());
    out.writeInt(bid.commitments().size());
    for (Commitment each : bid.commitments()) {
      out.writeUTF(each.wallet().text());
      out.writeUTF(each.token().text());
      out.writeLong(each.amount());
    }
  }

  static Bid read(DataInputStream in) throws IOException {
    EntityId id = new EntityId(in.readLong(), in.readLong());
    long price = in.readLong();
    boolean lock = in.readBoolean();
    long time = in.readLong();
    long firstTime = in.readLong();
    int count = in.readInt();
    List<Commitment> commitments = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      commitments.add(
          new Commitment(new WalletId(in.readUTF()), new TokenId(in.readUTF()), in.readLong()));
    }
    return new Bid(id, price, lock, time, firstTime, commitments);
  }
}
