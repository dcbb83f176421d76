package gavel.protocol.deploy;

import gavel.protocol.Reason;
import gavel.protocol.deploy.AddressBook.Entry;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.WalletException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The address book's file. */
final class AddressBookJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int FORMAT = 1;

  private AddressBookJson() {}

  static String write(AddressBook book) {
    ObjectNode json = JSON.createObjectNode().put("format", FORMAT);
    ArrayNode contracts = json.putArray("contracts");
    for (Entry entry : book.entries()) {
      contracts
          .addObject()
          .put("chainId", entry.chainId())
          .put("name", entry.name())
          .put("contract", entry.contract())
          .put("address", entry.address().toString())
          .put("block", entry.block())
          .put("codeHash", entry.codeHash().hex())
          .put("arguments", entry.arguments());
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
  }

  static AddressBook read(String text) {
    try {
      JsonNode json = JSON.readTree(text);
      if (json.path("format").asInt(0) != FORMAT) {
        throw new DeployException(
            "The address book has format %d; this program reads %d."
                .formatted(json.path("format").asInt(0), FORMAT));
      }
      List<Entry> entries = new ArrayList<>();
      json.path("contracts").forEach(each -> entries.add(entry(each)));
      return new AddressBook(entries);
    } catch (JacksonException | WalletException e) {
      throw new DeployException("The address book cannot be read: " + Reason.of(e), e);
    }
  }

  private static Entry entry(JsonNode json) {
    return new Entry(
        json.path("chainId").asLong(),
        json.path("name").asString(),
        json.path("contract").asString(),
        Address.parse(json.path("address").asString("")),
        json.path("block").asLong(),
        Bytes.parse(json.path("codeHash").asString("")),
        json.path("arguments").asString(""));
  }
}
