package gavel.bench;

import gavel.auction.DemandCurve;
import gavel.auction.Participants;
import gavel.auction.Settlement;
import gavel.auction.Terms;
import gavel.auction.fast.BidColumns;
import gavel.auction.fast.FastEngine;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The same settlement by largest remainder with numpy, in a process of its own. */
final class NumpyPeer {
  private static final long MOST_MINUTES = 3;

  private NumpyPeer() {}

  /**
   * Milliseconds of processor time for one settlement of so many invented bids, or nothing where
   * there is no Python with numpy.
   *
   * @param script where {@code numpy_peer.py} lies
   * @param folder for the columns
   */
  static Optional<Double> milliseconds(Path script, Path folder, int bids, boolean atTheCap)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Path columns = folder.resolve("columns-" + bids + ".bin");
    long handedOut = write(columns, bids, Sales.terms(bids, atTheCap));
    Process process =
        new ProcessBuilder("python3", script.toString(), columns.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroyForcibly();
      return Optional.empty();
    }
    String[] words = text.strip().split(" ", -1);
    if (Long.parseLong(words[2]) != handedOut) {
      throw new IllegalStateException("numpy hands out " + words[2] + ", wanted " + handedOut);
    }
    return Optional.of(Double.parseDouble(words[0]));
  }

  /** Writes the columns; returns what the engine hands out of the part that is rationed. */
  private static long write(Path file, int bids, Terms terms) throws IOException {
    BidColumns columns = SyntheticBids.columns(bids);
    Settlement settlement = new FastEngine(terms, Participants.NONE, 1).settle(columns);
    DemandCurve demand = columns.demand(terms.grid());
    long pStar = settlement.pStar().orElseThrow();
    // Where those above the margin alone want more than there is, they share it; else the cap does.
    long lowest = pStar == terms.grid().max() ? pStar : pStar + 1;
    ByteBuffer head = ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN);
    head.putLong(bids).putLong(settlement.capacity()).putLong(lowest).putLong(demand.at(lowest));
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      out.write(head.array());
      for (int column = 0; column < 5; column++) {
        column(out, bids, column);
      }
    }
    return settlement.totals().accepted();
  }

  private static void column(OutputStream out, int bids, int column) throws IOException {
    SyntheticBids each = new SyntheticBids();
    ByteBuffer word = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < bids; i++) {
      each.next();
      word.clear();
      switch (column) {
        case 0 -> word.putInt(each.price);
        case 1 -> word.putLong(each.amount);
        case 2 -> word.putLong(each.time);
        case 3 -> word.putLong(each.idHigh);
        default -> word.putLong(each.idLow);
      }
      out.write(word.array(), 0, word.position());
    }
  }
}
