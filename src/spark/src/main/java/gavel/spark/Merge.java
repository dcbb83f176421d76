package gavel.spark;

import gavel.auction.Bid;
import gavel.auction.Commitment;
import gavel.auction.WalletId;
import gavel.auction.fast.BidColumns;
import gavel.auction.fast.RowCollector;
import gavel.auction.fast.RowCollector.Verdict;
import gavel.auction.io.BadInput;
import gavel.auction.io.BadInput.Finding;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Puts the bids of several files together, and notices where they contradict each other. */
final class Merge {
  private final List<String> fileOfRow = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private long bad;
  private RowCollector collector;

  /** One part of all bids in these blocks. */
  Part all(Iterable<Block> blocks) throws IOException {
    int bids = 0;
    for (Block block : blocks) {
      bids += block.count();
    }
    collector = new RowCollector(bids, false);
    for (Block block : blocks) {
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(block.bytes()));
      for (int i = 0; i < block.count(); i++) {
        add(BidBytes.read(in), block.file());
      }
    }
    BidColumns merged = collector.build(this::duplicate);
    return new Part("all files", merged, bad, findings);
  }

  private void add(Bid bid, String file) {
    for (Commitment each : bid.commitments()) {
      Verdict verdict =
          collector.bid(
              bid.id().high(),
              bid.id().low(),
              bid.price(),
              bid.lock(),
              bid.time(),
              bid.firstTime());
      if (verdict == Verdict.ADDED) {
        verdict = commit(each);
      }
      if (verdict == Verdict.ADDED) {
        fileOfRow.add(file);
      } else {
        find(file, refusal(verdict, bid));
      }
    }
  }

  private Verdict commit(Commitment each) {
    boolean named = !each.wallet().equals(WalletId.NONE);
    String hex = named ? each.wallet().text() : "0x" + "0".repeat(40);
    return collector.commit(
        HexFormat.fromHexDigitsToLong(hex, 2, 18),
        HexFormat.fromHexDigitsToLong(hex, 18, 34),
        HexFormat.fromHexDigits(hex, 34, 42),
        named,
        collector.tokenNumber(each.token()),
        each.amount());
  }

  private String refusal(Verdict verdict, Bid bid) {
    RowCollector.Said said = collector.said();
    return switch (verdict) {
      case PRICE_DIFFERS -> differs(bid, "price", bid.price(), said.price(), said.row());
      case LOCK_DIFFERS -> differs(bid, "lock", bid.lock(), said.lock(), said.row());
      case TIME_DIFFERS -> differs(bid, "time", bid.time(), said.time(), said.row());
      case FIRST_TIME_DIFFERS ->
          differs(bid, "first time", bid.firstTime(), said.firstTime(), said.row());
      case OVERFLOW -> "the running total passes 2^63 − 1 micro-USD at entity " + bid.id() + ".";
      case ADDED -> throw new IllegalStateException("A row that was added is not refused.");
    };
  }

  private String differs(Bid bid, String what, Object got, Object wanted, int row) {
    return "entity %s has the %s %s here and %s in %s; an entity has one bid."
        .formatted(bid.id(), what, got, wanted, fileOfRow.get(row));
  }

  private void duplicate(int row) {
    find(
        fileOfRow.get(row),
        "entity %s has wallet %s and token %s twice."
            .formatted(collector.entity(row), collector.wallet(row), collector.token(row)));
  }

  private void find(String file, String message) {
    bad++;
    if (findings.size() < BadInput.SHOWN) {
      findings.add(new Finding(file, 0, "", message));
    }
  }
}
