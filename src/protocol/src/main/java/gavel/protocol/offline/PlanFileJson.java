package gavel.protocol.offline;

import gavel.protocol.Reason;
import gavel.protocol.offline.PlanFile.PlannedTransaction;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.Keccak;
import gavel.wallet.WalletException;
import gavel.wallet.transaction.Fees;
import gavel.wallet.transaction.UnsignedTransaction;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of a plan file, with a digest over all of it, so that a changed byte is found. */
public final class PlanFileJson {
  private static final String FORMAT = "gavel.plan/1";
  private static final JsonMapper JSON = JsonMapper.shared();

  private PlanFileJson() {}

  /** The file's text. */
  public static String write(PlanFile file) {
    ObjectNode json = JSON.createObjectNode();
    json.put("format", FORMAT);
    json.put("summary", file.summary());
    json.put("from", file.from().toString());
    file.expires().ifPresent(end -> json.put("expires", end.toString()));
    var transactions = json.putArray("transactions");
    file.transactions().forEach(each -> write(transactions.addObject(), each));
    var signed = json.putArray("signed");
    file.signed().forEach(raw -> signed.add(raw.hex()));
    json.put("digest", digest(json).hex());
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
  }

  /**
   * Reads a file's text.
   *
   * @throws PlanFileException where it is no plan file, or was changed
   */
  public static PlanFile read(String text) {
    try {
      JsonNode json = JSON.readTree(text);
      if (!(json instanceof ObjectNode object)
          || !json.path("format").asString("").equals(FORMAT)) {
        throw new PlanFileException(
            "This is no plan file of format "
                + FORMAT
                + "; got \""
                + json.path("format").asString("")
                + "\".");
      }
      requireUnchanged(object);
      List<PlannedTransaction> transactions = new ArrayList<>();
      json.required("transactions").forEach(each -> transactions.add(transaction(each)));
      List<Bytes> signed = new ArrayList<>();
      json.required("signed").forEach(raw -> signed.add(Bytes.parse(raw.asString())));
      return new PlanFile(
          Address.parse(json.required("from").asString()),
          json.required("summary").asString(),
          json.path("expires").asStringOpt().map(Instant::parse),
          transactions,
          signed);
    } catch (JacksonException | WalletException | DateTimeException | NumberFormatException e) {
      throw new PlanFileException("The plan file cannot be read: " + Reason.of(e), e);
    }
  }

  private static void requireUnchanged(ObjectNode json) {
    String claimed = json.path("digest").asString("");
    ObjectNode rest = json.deepCopy();
    rest.remove("digest");
    String found = digest(rest).hex();
    if (!found.equals(claimed)) {
      throw new PlanFileException(
          "The plan file was changed after it was written: its digest is "
              + found
              + ", the file says \""
              + claimed
              + "\". Do not sign or send it; ask for a new one.");
    }
  }

  /** Over the compact text in the order of the file. */
  private static Bytes digest(ObjectNode json) {
    String compact = JSON.writeValueAsString(json);
    return Keccak.hash(Bytes.of(compact.getBytes(StandardCharsets.UTF_8)));
  }

  private static void write(ObjectNode into, PlannedTransaction planned) {
    UnsignedTransaction unsigned = planned.unsigned();
    into.put("title", planned.title()).put("call", planned.decoded());
    planned.purposeKey().ifPresent(key -> into.put("purpose", key));
    into.put("chainId", unsigned.chainId()).put("nonce", unsigned.nonce().toString());
    unsigned.to().ifPresent(to -> into.put("to", to.toString()));
    into.put("value", unsigned.value().toString()).put("data", unsigned.data().hex());
    into.put("gasLimit", unsigned.gasLimit().toString());
    switch (unsigned.fees()) {
      case Fees.Eip1559(BigInteger max, BigInteger tip) ->
          into.put("maxFeePerGas", max.toString()).put("maxPriorityFeePerGas", tip.toString());
      case Fees.Legacy(BigInteger price) -> into.put("gasPrice", price.toString());
      case Fees.Eip2930(BigInteger price) -> into.put("gasPrice", price.toString());
    }
  }

  private static PlannedTransaction transaction(JsonNode json) {
    Optional<String> price = json.path("gasPrice").asStringOpt();
    Fees fees =
        price.isPresent()
            ? new Fees.Legacy(new BigInteger(price.get()))
            : new Fees.Eip1559(number(json, "maxFeePerGas"), number(json, "maxPriorityFeePerGas"));
    UnsignedTransaction unsigned =
        new UnsignedTransaction(
            json.required("chainId").asLong(),
            number(json, "nonce"),
            json.path("to").asStringOpt().map(Address::parse),
            number(json, "value"),
            Bytes.parse(json.required("data").asString()),
            number(json, "gasLimit"),
            fees);
    return new PlannedTransaction(
        json.required("title").asString(),
        json.required("call").asString(),
        json.path("purpose").asStringOpt(),
        unsigned);
  }

  private static BigInteger number(JsonNode json, String name) {
    return new BigInteger(json.required(name).asString());
  }
}
