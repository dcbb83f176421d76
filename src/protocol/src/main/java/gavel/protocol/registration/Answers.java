package gavel.protocol.registration;

import gavel.protocol.registration.CommitmentData.Amount;
import gavel.protocol.registration.CommitmentData.Commitment;
import gavel.protocol.registration.CommitmentData.Ratio;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.WalletException;
import java.math.BigInteger;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Reads the service's answers; whatever is missing or malformed in one is named. */
final class Answers {
  private Answers() {}

  static Profile profile(JsonNode answer) {
    return new Profile(text(answer, "EntityID"), optional(answer, "EmailAddress"));
  }

  static List<Entity> entities(JsonNode answer) {
    return list(answer, "Entities", Answers::entity);
  }

  static Entity entity(JsonNode entity) {
    return new Entity(
        text(entity, "Label"),
        text(entity, "EntityID"),
        bytes(entity, "SaleSpecificEntityID"),
        Wire.require(Entity.Type.class, text(entity, "EntityType")),
        Wire.require(Entity.SetupState.class, text(entity, "EntitySetupState")),
        Wire.require(Entity.Eligibility.class, text(entity, "SaleEligibility")),
        Wire.require(Entity.Region.class, text(entity, "InvestingRegion")));
  }

  static List<Investment> investments(JsonNode answer) {
    return list(
        answer,
        "Investments",
        investment ->
            new Investment(
                text(investment, "CompanyName"),
                text(investment, "Round"),
                text(investment, "InvestedOn")));
  }

  static PrePurchaseCheck check(JsonNode answer) {
    if (!answer.path("ReadyToPurchase").isBoolean()) {
      throw malformed("ReadyToPurchase", answer);
    }
    // A reason that is not known yet is still a refusal.
    Optional<FailureReason> failure =
        optional(answer, "FailureReason")
            .map(word -> Wire.find(FailureReason.class, word).orElse(FailureReason.UNKNOWN));
    return new PrePurchaseCheck(
        answer.path("ReadyToPurchase").asBoolean(),
        failure,
        optional(answer, "LivenessCheckURL").map(URI::create));
  }

  static CommitmentLimits limits(JsonNode answer) {
    return new CommitmentLimits(
        answer.path("HasCustomCommitmentAmountLimit").asBoolean(false),
        number(answer, "MinCommitmentAmount"),
        number(answer, "MaxCommitmentAmount"));
  }

  static CommitmentData commitments(JsonNode answer) {
    Optional<Ratio> price =
        optional(answer, "ClearingPriceNumerator")
            .map(
                _ ->
                    new Ratio(
                        number(answer, "ClearingPriceNumerator"),
                        number(answer, "ClearingPriceDenominator")));
    JsonNode offered = answer.path("OfferedTokenDecimals");
    return new CommitmentData(
        number(answer, "TotalCommitmentAmount"),
        price,
        answer.path("PaymentTokenDecimals").asInt(),
        offered.isNumber() ? Optional.of(offered.asInt()) : Optional.empty(),
        answer.path("UniqueCommitmentCount").asInt(),
        list(answer, "Commitments", Answers::commitment));
  }

  private static Commitment commitment(JsonNode commitment) {
    return new Commitment(
        bytes(commitment, "CommitmentID"),
        bytes(commitment, "SaleSpecificEntityID"),
        new Ratio(number(commitment, "PriceNumerator"), number(commitment, "PriceDenominator")),
        list(
            commitment,
            "Amounts",
            amount ->
                new Amount(
                    new Address(bytes(amount, "Wallet")),
                    new Address(bytes(amount, "Token")),
                    number(amount, "Amount"))),
        text(commitment, "CreatedAt"),
        lockup(commitment.path("ExtraDataParsed")),
        commitment.path("ExtraRaw").asString(""));
  }

  private static Optional<Boolean> lockup(JsonNode extra) {
    return extra
        .propertyStream()
        .filter(each -> each.getKey().equalsIgnoreCase("lockup") && each.getValue().isBoolean())
        .map(each -> each.getValue().asBoolean())
        .findFirst();
  }

  private static <T> List<T> list(JsonNode parent, String name, Function<JsonNode, T> reader) {
    if (!parent.path(name).isArray()) {
      throw malformed(name, parent);
    }
    List<T> items = new ArrayList<>();
    parent.path(name).forEach(item -> items.add(reader.apply(item)));
    return items;
  }

  private static String text(JsonNode parent, String name) {
    if (!parent.path(name).isString()) {
      throw malformed(name, parent);
    }
    return parent.path(name).asString();
  }

  private static Optional<String> optional(JsonNode parent, String name) {
    return Optional.of(parent.path(name).asString("")).filter(text -> !text.isEmpty());
  }

  private static BigInteger number(JsonNode parent, String name) {
    try {
      return new BigInteger(text(parent, name));
    } catch (NumberFormatException e) {
      throw malformed(name, parent);
    }
  }

  private static Bytes bytes(JsonNode parent, String name) {
    try {
      return Bytes.parse(text(parent, name));
    } catch (WalletException e) {
      throw malformed(name, parent);
    }
  }

  private static RegistrationException malformed(String name, JsonNode parent) {
    return new RegistrationException(
        200,
        "",
        "The registration service's answer has no usable "
            + name
            + "; got "
            + parent.path(name)
            + ". Check the origin in the sale's descriptor, or for a newer gavel.");
  }
}
