package gavel.cli.command.simulate;

import gavel.auction.Participants;
import gavel.auction.Terms;
import gavel.auction.io.BadInput;
import gavel.auction.io.BookCsv;
import gavel.auction.io.BookRead;
import gavel.auction.io.ReadOptions;
import gavel.auction.io.ReadOptions.Level;
import gavel.auction.whatif.Situation;
import gavel.cli.exit.Failure;
import gavel.cli.wiring.Session;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A book, the terms of its sale, and what is known of the participants. */
final class BookOptions {

  @Parameters(
      index = "0",
      paramLabel = "BOOK",
      description =
          "a book as CSV: the commitments export, or entity,amount,price,lockup[,time,first_time,"
              + "wallet,token]; may be gzipped; - for standard input")
  private String book;

  @Mixin private TermsOptions sale;
  @Mixin private EventsOptions events;

  @Option(
      names = "--trust-ids",
      description = "rows of one entity lie together and none occurs twice: not checked, faster")
  private boolean trustIds;

  @Option(names = "--strict", description = "check the checksums of addresses, too")
  private boolean strict;

  @Option(names = "--lenient", description = "skip bad rows and count them")
  private boolean lenient;

  /** The terms that were named. */
  Terms terms() {
    return sale.terms();
  }

  /** What is known of the participants. */
  Participants participants() {
    return sale.participants();
  }

  /** Book, terms and participants together. */
  Situation situation(Session session) {
    Terms terms = terms();
    return new Situation(read(session, terms).bids().toBook(), terms, participants());
  }

  /** Where the book is, as it was named. */
  String location() {
    return book;
  }

  /** Whether a file of participants was named. */
  boolean knowsParticipants() {
    return sale.knowsParticipants();
  }

  /** How closely the book is looked at. */
  ReadOptions reading() {
    if (trustIds && strict) {
      throw Failure.usage("--trust-ids and --strict contradict each other; give one of them.");
    }
    Level level = trustIds ? Level.TRUST_IDS : strict ? Level.STRICT : Level.USUAL;
    return new ReadOptions(level, lenient);
  }

  /** Reads the book; what was skipped is said on standard error. */
  BookRead read(Session session, Terms forGrid) {
    ReadOptions options = reading();
    BookRead read =
        book.equals("-")
            ? BookCsv.read(session.env().in(), "standard input", forGrid.grid(), options)
            : BookCsv.read(Path.of(book), forGrid.grid(), options);
    saySkipped(session, read.skipped(), read.findings());
    return read.withArrivals(events.arrivals());
  }

  /** Says on standard error which rows were skipped. */
  static void saySkipped(Session session, long count, List<BadInput.Finding> findings) {
    if (count > 0) {
      findings.forEach(finding -> session.say("skipped " + finding));
      session.say(count + " bad rows skipped in all.");
    }
  }
}
