package gavel.registrar.api;

import gavel.protocol.sale.CommitmentData;
import gavel.protocol.sale.WalletTokenAmount;
import gavel.registrar.SaleFigures;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The book for everybody, as it stands on chain. */
final class PublicBook {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final BookSource source;
  private final UUID sale;
  private final SaleFigures figures;

  PublicBook(BookSource source, UUID sale, SaleFigures figures) {
    this.source = source;
    this.sale = sale;
    this.figures = figures;
  }

  JsonNode read(Fields body) {
    body.requireSale(sale);
    List<CommitmentData> commitments = source.commitments();
    ArrayNode list = JSON.arrayNode();
    commitments.forEach(commitment -> list.add(json(commitment)));
    BigInteger total =
        commitments.stream()
            .flatMap(commitment -> commitment.amounts().stream())
            .map(WalletTokenAmount::amount)
            .reduce(BigInteger.ZERO, BigInteger::add);
    ObjectNode answer =
        JSON.objectNode()
            .put("TotalCommitmentAmount", total.toString())
            .put("PaymentTokenDecimals", figures.paymentDecimals())
            .put("OfferedTokenDecimals", figures.offeredDecimals())
            .put("UniqueCommitmentCount", commitments.size());
    answer.set("Commitments", list);
    return answer;
  }

  private JsonNode json(CommitmentData commitment) {
    ObjectNode json =
        JSON.objectNode()
            .put("CommitmentID", commitment.commitmentId().hex())
            .put("SaleSpecificEntityID", commitment.entity().toString())
            .put("PriceNumerator", figures.priceNumerator(commitment.price()).toString())
            .put("PriceDenominator", figures.priceDenominator().toString());
    figures
        .priceMicroUsd(commitment.price())
        .ifPresent(micro -> json.put("PriceMicroUSD", micro.toString()));
    json.set("Amounts", amounts(commitment));
    json.put("CreatedAt", Instant.ofEpochSecond(commitment.timestamp()).toString())
        .put("ExtraRaw", commitment.extraData().hex());
    json.set("ExtraDataParsed", JSON.objectNode().put("Lockup", commitment.lockup()));
    return json;
  }

  private static ArrayNode amounts(CommitmentData commitment) {
    ArrayNode amounts = JSON.arrayNode();
    for (WalletTokenAmount amount : commitment.amounts()) {
      amounts.add(
          JSON.objectNode()
              .put("Wallet", amount.wallet().toString())
              .put("Token", amount.token().toString())
              .put("Amount", amount.amount().toString()));
    }
    return amounts;
  }
}
