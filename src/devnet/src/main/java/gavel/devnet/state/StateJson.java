package gavel.devnet.state;

import gavel.devnet.DevnetException;
import gavel.devnet.cast.DevnetAccount;
import gavel.devnet.sale.SaleContracts;
import gavel.protocol.Reason;
import gavel.protocol.network.Network;
import gavel.protocol.network.Networks;
import gavel.wallet.Address;
import gavel.wallet.WalletException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The form of {@code devnet.json}, version 1. */
final class StateJson {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int FORMAT = 1;

  private StateJson() {}

  static String write(DevnetState state) {
    ObjectNode json = JSON.createObjectNode().put("format", FORMAT);
    json.putObject("host").put("pid", state.host().pid()).put("started", state.host().started());
    json.putObject("endpoints")
        .put("l1", endpoint(state.l1()))
        .put("l2", endpoint(state.l2()))
        .put("registrar", state.registrar().toString());
    json.putObject("pids").put("l1", state.l1Pid()).put("l2", state.l2Pid());
    contracts(json.putObject("contracts"), state.contracts());
    ArrayNode accounts = json.putArray("accounts");
    for (DevnetAccount account : state.accounts()) {
      ObjectNode one =
          accounts
              .addObject()
              .put("name", account.name())
              .put("address", account.address().toString())
              .put("role", account.role());
      account.person().ifPresent(person -> one.put("person", person));
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
  }

  private static String endpoint(Network network) {
    return network.endpoints().getFirst().toString();
  }

  private static void contracts(ObjectNode into, SaleContracts contracts) {
    into.put("sale", contracts.sale().toString())
        .put("usdc", contracts.usdc().toString())
        .put("usdt", contracts.usdt().toString())
        .put("l1StandardBridge", contracts.l1StandardBridge().toString())
        .put("optimismPortal", contracts.optimismPortal().toString())
        .put("token", contracts.token().toString())
        .put("distributor", contracts.distributor().toString())
        .put("staking", contracts.staking().toString());
  }

  static DevnetState read(String text, Path file) {
    try {
      JsonNode json = JSON.readTree(text);
      if (json.path("format").asInt(0) != FORMAT) {
        throw new DevnetException(
            "%s has format %d; this program reads %d. Stop the local chains with the program that started them."
                .formatted(file, json.path("format").asInt(0), FORMAT));
      }
      return state(json);
    } catch (JacksonException | WalletException | IllegalArgumentException e) {
      throw new DevnetException(
          "%s cannot be read: %s. Remove it, and start anew: gavel devnet up"
              .formatted(file, Reason.of(e)),
          e);
    }
  }

  private static DevnetState state(JsonNode json) {
    JsonNode host = json.path("host");
    JsonNode endpoints = json.path("endpoints");
    JsonNode pids = json.path("pids");
    List<DevnetAccount> accounts = new ArrayList<>();
    json.path("accounts").forEach(each -> accounts.add(account(each)));
    return new DevnetState(
        new HostProcess(host.path("pid").asLong(), host.path("started").asLong()),
        network(endpoints.path("l1"), Networks.DEVNET_L1),
        pids.path("l1").asLong(),
        network(endpoints.path("l2"), Networks.DEVNET_L2),
        pids.path("l2").asLong(),
        URI.create(endpoints.path("registrar").asString()),
        contracts(json.path("contracts")),
        accounts);
  }

  private static Network network(JsonNode json, long chainId) {
    URI endpoint = URI.create(json.asString());
    return Networks.find(chainId).orElseThrow().through(List.of(endpoint));
  }

  private static SaleContracts contracts(JsonNode json) {
    return new SaleContracts(
        address(json, "sale"),
        address(json, "usdc"),
        address(json, "usdt"),
        address(json, "l1StandardBridge"),
        address(json, "optimismPortal"),
        address(json, "token"),
        address(json, "distributor"),
        address(json, "staking"));
  }

  private static DevnetAccount account(JsonNode json) {
    return new DevnetAccount(
        json.path("name").asString(),
        address(json, "address"),
        json.path("role").asString(),
        Optional.ofNullable(json.get("person")).map(JsonNode::asString));
  }

  private static Address address(JsonNode json, String key) {
    return Address.parse(json.path(key).asString());
  }
}
