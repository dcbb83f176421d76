package gavel.protocol.deploy;

import gavel.protocol.abi.AbiEncoder;
import gavel.protocol.abi.AbiSignature;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A compiled contract that comes with the program: {@code /gavel/contracts/NAME.json}, as the
 * contracts' build writes it.
 */
public final class Artefact {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String name;
  private final JsonNode json;

  private Artefact(String name, JsonNode json) {
    this.name = name;
    this.json = json;
  }

  /** The contract of that name, such as {@code TokenSale}. */
  public static Artefact load(String name) {
    String resource = "/gavel/contracts/" + name + ".json";
    try (InputStream in = Artefact.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new DeployException("This program holds no contract named " + name + ".");
      }
      return new Artefact(name, JSON.readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException("The program's own " + resource + " cannot be read.", e);
    }
  }

  public String name() {
    return name;
  }

  /** The ABI, in the JSON form of Solidity. */
  public JsonNode abi() {
    return json.path("abi");
  }

  /** What creates the contract, for one without libraries and constructor arguments. */
  public Bytes creationCode() {
    return creationCode(Map.of());
  }

  /** What creates the contract, linked to libraries by name. */
  public Bytes creationCode(Map<String, Address> libraries) {
    return linked("bytecode", "linkReferences", libraries);
  }

  /**
   * What creates the contract with constructor arguments.
   *
   * @param types such as {@code (address,uint64)}
   */
  public Bytes creationCode(Map<String, Address> libraries, String types, List<?> arguments) {
    return creationCode(libraries)
        .concat(AbiEncoder.encode(AbiSignature.parse("c" + types).parameters(), arguments));
  }

  /** The code that lies on chain, with zeros where the constructor puts immutable values. */
  public Bytes runtimeCode(Map<String, Address> libraries) {
    return linked("deployedBytecode", "deployedLinkReferences", libraries);
  }

  private Bytes linked(String code, String references, Map<String, Address> libraries) {
    StringBuilder hex = new StringBuilder(json.path(code).asString());
    for (JsonNode source : json.path(references)) {
      for (Map.Entry<String, JsonNode> library : source.properties()) {
        String address = address(libraries, library.getKey());
        for (JsonNode place : library.getValue()) {
          int at = 2 + 2 * place.path("start").asInt();
          hex.replace(at, at + address.length(), address);
        }
      }
    }
    return Bytes.parse(hex.toString());
  }

  private String address(Map<String, Address> libraries, String library) {
    Address address = libraries.get(library);
    if (address == null) {
      throw new DeployException(
          "%s needs the library %s; deploy that first.".formatted(name, library));
    }
    return address.lower().substring(2);
  }
}
