package gavel.auction.report.html;

import gavel.auction.DemandCurve;
import gavel.auction.EntityOutcome;
import gavel.auction.Settlement;
import gavel.auction.metrics.Metrics;
import gavel.auction.montecarlo.Drawing;
import gavel.auction.montecarlo.MonteCarlo;
import gavel.auction.montecarlo.Results;
import gavel.auction.whatif.Situation;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * All that a report shows, worked out.
 *
 * @param entities of the settlement, made once
 * @param draws of books like this one
 */
record Facts(
    Situation situation,
    Settlement settlement,
    List<EntityOutcome> entities,
    Metrics metrics,
    DemandCurve demand,
    Results draws,
    List<Sensitivity.Row> sensitivity) {

  static Facts of(Situation situation, int draws, long seed, int threads) {
    Settlement settlement = situation.settle();
    // Most of the work are eight settlements more, and everybody's outcome as an object.
    try (ExecutorService room = Executors.newFixedThreadPool(threads)) {
      CompletableFuture<List<EntityOutcome>> entities =
          CompletableFuture.supplyAsync(() -> List.copyOf(settlement.entities()), room);
      List<Sensitivity.Row> sensitivity = Sensitivity.of(situation, settlement, room);
      MonteCarlo many = MonteCarlo.bootstrap(situation, List.of(), false, seed);
      Results results = new Results(many.columns());
      Drawing.run(many, 0, draws, threads, results::add);
      return new Facts(
          situation,
          settlement,
          entities.join(),
          Metrics.of(settlement, entities.join()),
          DemandCurve.of(situation.book(), situation.terms().grid()),
          results,
          sensitivity);
    }
  }
}
