package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.devnet.Devnet;
import gavel.devnet.chain.LocalSender;
import gavel.protocol.abi.AbiFunction;
import gavel.protocol.deploy.Artefact;
import gavel.protocol.offline.SafeBatch;
import gavel.protocol.offline.SafePlan;
import gavel.protocol.rpc.Receipt;
import gavel.protocol.sale.Role;
import gavel.protocol.sale.SaleCalls;
import gavel.protocol.submit.Step;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.Signer;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A Safe that runs a sale: its owners get batches, and what it executed is held against them. */
class OperatorSafeStatusIT {

  private static final AbiFunction EXECUTE =
      AbiFunction.of(
          "execTransaction(address to,uint256 value,bytes data,uint8 operation,uint256 safeTxGas,"
              + "uint256 baseGas,uint256 gasPrice,address gasToken,address refundReceiver,"
              + "bytes signatures)");
  private static final AbiFunction MULTI_SEND = AbiFunction.of("multiSend(bytes transactions)");

  @TempDir private Path home;

  private Devnet devnet;
  private Signer owner;
  private Address safe;
  private Address multiSend;

  @Test
  void whatASafeExecutedIsHeldAgainstWhatWasPlanned() throws Exception {
    try (PackagedSale sale = PackagedSale.up(home)) {
      devnet = sale.devnet();
      owner = Crowd.unlock(devnet, "operator");
      safe = create("LocalSafe", "(address)", List.of(owner.address()));
      multiSend = create("LocalMultiSend", "()", List.of());
      for (Role role : List.of(Role.SALE_MANAGER, Role.PAUSER)) {
        send(devnet.state().contracts().sale(), SaleCalls.grantRole(role, safe));
      }
      devnet.l1().addEther(safe, BigInteger.TEN.pow(18));
      Path open = home.resolve("open.json");
      Path pause = home.resolve("pause.json");
      Run.Result review = batch(sale, "operator stage commitment", open);
      batch(sale, "operator pause", pause);

      assertThat(review.err())
          .contains(
              """
              1. open commitment: openCommitment()
                 needs SALE_MANAGER_ROLE; works in PreOpen; CANNOT BE UNDONE; bids open
                 data hash 0x""");
      Run.Result before = status(sale, open, pause);
      assertThat(before.exit()).isEqualTo(9);
      assertThat(states(before.json())).containsExactly("open", "open");

      execute(multiSend, 1, MULTI_SEND.encode(packed(open, pause)));
      Run.Result after = status(sale, open, pause);
      assertThat(after.exit()).as(after.err()).isZero();
      assertThat(states(after.json())).containsExactly("executed", "executed");
      assertThat(after.json().get("complete").asBoolean()).isTrue();

      Path resume = home.resolve("resume.json");
      batch(sale, "operator pause --off", resume);
      execute(devnet.state().contracts().sale(), 0, SaleCalls.setMaxWalletsPerEntity(9));
      Run.Result other = status(sale, resume);
      assertThat(other.exit()).isEqualTo(10);
      assertThat(states(other.json())).containsExactly("open");
      assertThat(other.json().get("unplanned")).hasSize(1);
      // A batch of the Transaction Builder's own knows the time only; this one is of the future.
      Path builders = withoutBlock(resume, devnet.l1().client().latestBlock().timestamp());
      assertThat(status(sale, builders).exit()).isEqualTo(9);
      Run.Result all = status(sale, Path.of("--from-block=0"), builders);
      assertThat(all.exit()).isEqualTo(10);
      assertThat(all.json().get("unplanned")).hasSize(3);

      execute(devnet.state().contracts().sale(), 0, SaleCalls.openCommitment());
      Run.Result failed = status(sale, open);
      assertThat(failed.exit()).isEqualTo(10);
      owner.close();
    }
  }

  private Run.Result batch(PackagedSale sale, String line, Path into) {
    return sale.ok("operator", line + " --account " + safe + " --safe " + safe + " --out " + into);
  }

  private static Run.Result status(PackagedSale sale, Path... batches) {
    StringBuilder line = new StringBuilder("operator safe-status --json");
    for (Path each : batches) {
      line.append(' ').append(each);
    }
    return sale.as("operator", line.toString());
  }

  private static Path withoutBlock(Path batch, Instant now) throws IOException {
    JsonNode json = JsonMapper.shared().readTree(Files.readString(batch));
    ((ObjectNode) json).put("createdAt", now.plusSeconds(60).toEpochMilli());
    ((ObjectNode) json.get("meta")).remove("createdAtBlock");
    return Files.writeString(batch.resolveSibling("builders.json"), json.toString());
  }

  private static List<String> states(JsonNode json) {
    return json.get("planned").valueStream().map(each -> each.get("state").asString()).toList();
  }

  private static Bytes packed(Path... batches) throws Exception {
    Bytes all = Bytes.EMPTY;
    for (Path each : batches) {
      for (SafePlan.Call call : SafeBatch.read(Files.readString(each)).calls()) {
        all =
            all.concat(Bytes.zeros(1))
                .concat(call.to().value())
                .concat(Bytes.zeros(32))
                .concat(Bytes.parse("0x%064x".formatted(call.data().size())))
                .concat(call.data());
      }
    }
    return all;
  }

  private void execute(Address to, int operation, Bytes data) {
    BigInteger none = BigInteger.ZERO;
    send(
        safe,
        EXECUTE.encode(
            to, none, data, operation, none, none, none, Address.ZERO, Address.ZERO, Bytes.EMPTY));
  }

  private Address create(String contract, String types, List<Object> arguments) {
    Bytes code = Artefact.load(contract).creationCode(Map.of(), types, arguments);
    return run(Optional.empty(), code).contractAddress().orElseThrow();
  }

  private void send(Address to, Bytes data) {
    run(Optional.of(to), data);
  }

  private Receipt run(Optional<Address> to, Bytes data) {
    Step step = new Step("by hand", to, BigInteger.ZERO, data, "", Optional.empty());
    return new LocalSender(devnet.l1().client(), owner).send(List.of(step)).getFirst();
  }
}
