package gavel.cli.config;

import gavel.cli.exit.Failure;
import gavel.protocol.Reason;
import gavel.protocol.network.Network;
import gavel.protocol.network.Network.Layer;
import gavel.protocol.network.Network.Purpose;
import gavel.wallet.secret.PrivateFiles;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * The file {@code networks.toml}: networks of one's own, and presets with endpoints of one's own.
 * Mode 0600, as an endpoint's address may hold a key.
 */
public final class NetworkFile {

  /** The version of the format that is written. */
  public static final long VERSION = 1;

  private static final TomlMapper TOML = new TomlMapper();

  private final Path file;
  private final List<Network> networks;

  private NetworkFile(Path file, List<Network> networks) {
    this.file = file;
    this.networks = List.copyOf(networks);
  }

  /** Reads the file; where there is none, it is empty. */
  public static NetworkFile read(Path file) {
    if (!Files.exists(file)) {
      return new NetworkFile(file, List.of());
    }
    try {
      JsonNode root = TOML.readTree(Files.readString(file));
      if (root.path("version").asLong(0) != VERSION) {
        throw Failure.file(
            "%s: got format version %s, wanted %d.".formatted(file, root.path("version"), VERSION),
            "A newer gavel wrote it: use that one, or move the file away.");
      }
      List<Network> networks = new ArrayList<>();
      root.path("network").forEach(each -> networks.add(network(each)));
      return new NetworkFile(file, networks);
    } catch (IOException | JacksonException | IllegalArgumentException broken) {
      throw Failure.file(
              "could not read the networks in " + file + ": " + Reason.of(broken),
              "Mend the file, or move it away and add them again: gavel network add")
          .because(broken);
    }
  }

  /** What it holds. */
  public List<Network> networks() {
    return networks;
  }

  /** Adds a network, or puts it in place of the one of its name, and writes the file. */
  public void add(Network network) {
    ObjectNode root = TOML.createObjectNode().put("version", VERSION);
    ArrayNode list = root.putArray("network");
    networks.stream()
        .filter(each -> !each.name().equals(network.name()))
        .forEach(each -> write(each, list.addObject()));
    write(network, list.addObject());
    PrivateFiles.write(file, TOML.writeValueAsString(root));
  }

  private static Network network(JsonNode json) {
    List<URI> endpoints = new ArrayList<>();
    json.path("endpoints").forEach(each -> endpoints.add(URI.create(each.asString())));
    return new Network(
        json.path("name").asString(),
        json.path("title").asString(),
        json.path("chain-id").asLong(),
        endpoints,
        text(json, "explorer").map(URI::create),
        Layer.valueOf(json.path("layer").asString()),
        Purpose.valueOf(json.path("purpose").asString()),
        text(json, "parent"));
  }

  private static Optional<String> text(JsonNode json, String key) {
    return Optional.ofNullable(json.get(key)).map(JsonNode::asString);
  }

  private static void write(Network network, ObjectNode into) {
    into.put("name", network.name())
        .put("title", network.title())
        .put("chain-id", network.chainId())
        .put("layer", network.layer().name())
        .put("purpose", network.purpose().name());
    network.explorer().ifPresent(address -> into.put("explorer", address.toString()));
    network.parent().ifPresent(name -> into.put("parent", name));
    ArrayNode endpoints = into.putArray("endpoints");
    network.endpoints().forEach(each -> endpoints.add(each.toString()));
  }
}
