package gavel.protocol.bundle;

import gavel.protocol.Reason;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.WalletException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code bundle.json}. */
final class ManifestJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ManifestJson() {}

  static String write(Manifest manifest) {
    ObjectNode json =
        JSON.createObjectNode()
            .put("format", Manifest.FORMAT)
            .put("kind", manifest.kind().key())
            .put("chainId", manifest.chainId())
            .put("sale", manifest.sale().toString())
            .put("saleUuid", manifest.saleUuid().toString())
            .put("block", manifest.block())
            .put("blockHash", manifest.blockHash().hex())
            .put("blockTime", manifest.blockTime().toString())
            .put("engine", manifest.engine())
            .put("price", manifest.price())
            .put("digest", manifest.digest());
    manifest.root().ifPresent(root -> json.put("distributionRoot", root.hex()));
    ObjectNode files = json.putObject("files");
    manifest.files().forEach(files::put);
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
  }

  static Manifest read(String text) {
    try {
      JsonNode json = JSON.readTree(text);
      int format = json.path("format").asInt(0);
      if (format != Manifest.FORMAT) {
        throw new BundleException(
            "bundle.json has format %d; this program reads %d.".formatted(format, Manifest.FORMAT));
      }
      return manifest(json);
    } catch (JacksonException | WalletException | DateTimeException | IllegalArgumentException e) {
      throw new BundleException("bundle.json cannot be read: " + Reason.of(e), e);
    }
  }

  private static Manifest manifest(JsonNode json) {
    Map<String, String> files = new TreeMap<>();
    json.path("files").properties().forEach(f -> files.put(f.getKey(), f.getValue().asString()));
    return new Manifest(
        Kind.valueOf(text(json, "kind").toUpperCase(Locale.ROOT)),
        json.path("chainId").asLong(),
        Address.parse(text(json, "sale")),
        UUID.fromString(text(json, "saleUuid")),
        json.path("block").asLong(),
        Bytes.parse(text(json, "blockHash")),
        Instant.parse(text(json, "blockTime")),
        text(json, "engine"),
        text(json, "price"),
        text(json, "digest"),
        Optional.of(json.path("distributionRoot"))
            .filter(JsonNode::isString)
            .map(root -> Bytes.parse(root.asString())),
        files);
  }

  private static String text(JsonNode json, String field) {
    return json.path(field).asString("");
  }
}
