package gavel.auction.io;

import gavel.auction.Participants;
import gavel.auction.Terms;
import gavel.auction.montecarlo.MonteCarlo;
import gavel.auction.montecarlo.MyBid;
import gavel.auction.whatif.Situation;
import java.io.ByteArrayInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that draws depend on, as it was read, so that another machine can make the same ones:
 * a population, or a book with its participants, and the terms.
 */
public final class DrawSource implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final String terms;
  private final String population;
  private final byte[] book;
  private final byte[] participants;
  private final long[] amounts;
  private final long[] ticks;
  private final boolean full;
  private final long seed;

  private DrawSource(
      String terms,
      String population,
      byte[] book,
      byte[] participants,
      List<MyBid> mine,
      boolean full,
      long seed) {
    this.terms = terms;
    this.population = population;
    this.book = book;
    this.participants = participants;
    this.amounts = mine.stream().mapToLong(MyBid::amount).toArray();
    this.ticks = mine.stream().mapToLong(MyBid::tick).toArray();
    this.full = full;
    this.seed = seed;
  }

  /**
   * Draws from a book.
   *
   * @param book the file's bytes, compressed or not
   * @param participants the file's bytes; none for a book of which nothing is known
   * @param terms as TOML
   */
  public static DrawSource ofBook(
      byte[] book, byte[] participants, String terms, List<MyBid> mine, boolean full, long seed) {
    return new DrawSource(terms, null, book.clone(), participants.clone(), mine, full, seed);
  }

  /**
   * Draws from a population.
   *
   * @param population as TOML
   * @param terms as TOML
   */
  public static DrawSource ofPopulation(
      String population, String terms, List<MyBid> mine, boolean full, long seed) {
    return new DrawSource(terms, population, null, null, mine, full, seed);
  }

  /**
   * Reads it again.
   *
   * @throws BadInput as the readers of its parts do
   */
  public MonteCarlo read() {
    Terms rules = TermsToml.parse(terms, "terms");
    List<MyBid> mine = new ArrayList<>();
    for (int i = 0; i < amounts.length; i++) {
      mine.add(new MyBid(amounts[i], ticks[i]));
    }
    if (population != null) {
      return MonteCarlo.of(PopulationToml.parse(population, "population"), rules, mine, full, seed);
    }
    Participants known =
        participants.length == 0
            ? Participants.NONE
            : ParticipantsCsv.parse(participants, "participants");
    BookRead read =
        BookCsv.read(new ByteArrayInputStream(book), "book", rules.grid(), ReadOptions.USUAL);
    return MonteCarlo.bootstrap(
        new Situation(read.bids().toBook(), rules, known), mine, full, seed);
  }
}
