package gavel.auction;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.auction.clearing.ClearingPrice;
import gavel.auction.clearing.PriceFinder;
import gavel.auction.terms.Allocation;
import gavel.auction.terms.LockRules;
import gavel.auction.terms.Offer;
import gavel.auction.terms.PriceGrid;
import gavel.auction.terms.PriceRule;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The vectors that the sale contract's live clearing is held to, computed by the engine. */
class ContractVectorsTest {
  private static final Path FILE = Path.of("..", "src", "contracts", "vectors", "clearing.json");

  @Test
  void theCommittedVectorsAreWhatTheReferenceEngineWrites() throws IOException {
    if (System.getProperty("gavel.vectors", "").equals("write")) {
      Files.writeString(FILE, ContractVectors.text());
    }
    assertThat(Files.readString(FILE)).isEqualTo(ContractVectors.text());
  }

  @Test
  void theEngineClearsEveryStepOfTheContractsVectorsAlike() {
    JsonNode cases = JsonMapper.shared().readTree(FILE).get("cases");
    assertThat(cases.size()).isPositive();
    for (JsonNode each : cases) {
      replay(each);
    }
  }

  private static void replay(JsonNode vector) {
    Terms terms = terms(vector);
    Map<Integer, Bid> bids = new HashMap<>();
    for (int i = 0; i < vector.get("entities").size(); i++) {
      int entity = vector.get("entities").get(i).asInt();
      long amount = Long.parseLong(vector.get("amounts").get(i).asString());
      long price = vector.get("prices").get(i).asLong();
      bids.put(entity, Bid.simple(new EntityId(0, entity), price, false, i, amount));
      assertThat(clear(bids, terms).pStar().orElseThrow())
          .as("%s, step %d", vector.get("name").asString(), i)
          .isEqualTo(vector.get("clearingPrices").get(i).asLong());
    }
    DemandCurve demand = demand(bids, terms);
    for (int i = 0; i < vector.get("demandPrices").size(); i++) {
      assertThat(Long.toString(demand.at(vector.get("demandPrices").get(i).asLong())))
          .isEqualTo(vector.get("demands").get(i).asString());
    }
    long committed = Book.of(List.copyOf(bids.values())).committed();
    assertThat(Fraction.of(committed).over(terms.offer().cost(clear(bids, terms).price())))
        .isEqualTo(
            new Fraction(
                whole(vector, "subscriptionNumerator"), whole(vector, "subscriptionDenominator")));
  }

  private static DemandCurve demand(Map<Integer, Bid> bids, Terms terms) {
    return DemandCurve.of(Book.of(List.copyOf(bids.values())), terms.grid());
  }

  private static ClearingPrice clear(Map<Integer, Bid> bids, Terms terms) {
    return PriceFinder.find(terms, demand(bids, terms));
  }

  private static BigInteger whole(JsonNode vector, String member) {
    return new BigInteger(vector.get(member).asString());
  }

  /** The contract's tick is payment base units for one token base unit; ours is USD a token. */
  private static Terms terms(JsonNode vector) {
    BigInteger supply = whole(vector, "supply");
    Fraction tick =
        new Fraction(whole(vector, "tickNumerator"), whole(vector, "tickDenominator"))
            .over(Fraction.of(1_000_000));
    return new Terms(
        vector.get("name").asString(),
        new Offer("T", 0, supply, supply),
        new PriceGrid(tick, vector.get("minPrice").asLong(), vector.get("maxPrice").asLong()),
        new PriceRule.Clock(),
        0,
        new Allocation(List.of(), false, OptionalLong.empty()),
        Sale.of(1).bonuses(),
        new LockRules(0, List.of(), Optional.empty()),
        Map.of());
  }
}
