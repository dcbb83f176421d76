package gavel.cli.command.simulate;

import gavel.auction.Terms;
import gavel.auction.montecarlo.MyBid;
import java.util.List;

/** One's own bids beside the terms that they are priced by. */
record Odds(Terms terms, List<MyBid> bids) {}
