package gavel.protocol.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gavel.protocol.external.UnixTransport;
import gavel.protocol.rpc.RpcException;
import gavel.protocol.sale.SaleCalls;
import gavel.protocol.sale.Stage;
import gavel.protocol.token.Erc20;
import gavel.wallet.Bytes;
import gavel.wallet.WalletException;
import gavel.wallet.external.ExternalSigner;
import gavel.wallet.external.SignerRefusedException;
import gavel.wallet.external.SignerUnreachableException;
import gavel.wallet.transaction.TypedData;
import gavel.wallet.transaction.UnsignedTransaction;
import java.io.IOException;
import java.math.BigInteger;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentTest {
  @TempDir private Path folder;
  private final List<String> log = new ArrayList<>();
  private Supplier<Bytes> code = () -> Plans.POLICY.codeHash();
  private Instant now = Plans.NOW;
  private AgentSocket socket;
  private Agent agent;
  private Thread serving;
  private ExternalSigner signer;

  @BeforeEach
  void serve() {
    agent = new Agent(List.of(Plans.KEY), Plans.POLICY, () -> code.get(), () -> now, log::add);
    socket = AgentSocket.open(path(), agent);
    serving = Thread.ofVirtual().start(() -> socket.serve(Duration.ofMinutes(5)));
    signer = ExternalSigner.connect(transport(), Optional.of(Plans.ACCOUNT));
  }

  @AfterEach
  void close() {
    socket.close();
  }

  @Test
  void whatThePolicyAllowsIsSignedAsTheKeyWould() {
    for (UnsignedTransaction plan : Plans.allowed()) {
      assertThat(signer.sign(plan)).isEqualTo(Plans.KEY.sign(plan));
    }
    TypedData permit =
        Plans.tokenPermit(Plans.POLICY.sale(), Plans.TOTAL, 313_371, now.plusSeconds(1200));
    assertThat(signer.signTypedData(permit)).isEqualTo(Plans.KEY.signTypedData(permit));
    assertThat(agent.signed()).isEqualTo(6);
    assertThat(agent.refused()).isZero();
  }

  @Test
  void whatItDoesNotAllowIsRefusedAndTheReasonNamed() {
    BigInteger more = Plans.TOTAL.add(BigInteger.ONE);
    refuses(Plans.to(Plans.POLICY.sale(), Plans.bid(more, 450, false)), "its total is 2500000001");
    refuses(Plans.to(Plans.POLICY.sale(), Plans.bid(Plans.TOTAL, 451, false)), "tick 451");
    refuses(Plans.to(Plans.POLICY.sale(), Plans.bid(Plans.TOTAL, 450, true)), "it locks");
    refuses(Plans.to(Plans.POLICY.sale(), SaleCalls.cancelBid()), "it is cancelBid");
    refuses(
        Plans.to(Plans.POLICY.sale(), SaleCalls.unsafeSetStage(Stage.DONE)),
        "a function of the sale that the policy does not know");
    refuses(Plans.to(Plans.TOKEN, Erc20.transfer(Plans.STRANGER, BigInteger.ONE)), "it calls");
    refuses(
        Plans.to(Plans.TOKEN, Erc20.approve(Plans.STRANGER, BigInteger.ONE)),
        "allowed is the sale");
    refuses(Plans.to(Plans.TOKEN, Erc20.approve(Plans.POLICY.sale(), more)), "the allowance is");
    refuses(Plans.to(Plans.STRANGER, Plans.bid(Plans.TOTAL, 450, false)), "it calls");
    assertThat(agent.refused()).isEqualTo(9);
    assertThat(log)
        .hasSize(9)
        .allMatch(line -> line.startsWith("Refused a transaction with nonce"));
  }

  @Test
  void onlyTokenPermitsForTheSaleAreSignedOfAllTypedDataAndMessages() {
    Instant soon = now.plusSeconds(1200);
    refuses(Plans.tokenPermit(Plans.STRANGER, Plans.TOTAL, 313_371, soon), "take tokens");
    refuses(Plans.tokenPermit(Plans.POLICY.sale(), Plans.TOTAL, 1, soon), "on chain 1");
    refuses(
        Plans.tokenPermit(Plans.POLICY.sale(), Plans.TOTAL, 313_371, now.plusSeconds(7200)),
        "its deadline is more than 30 minutes away");
    String other =
        Plans.tokenPermit(Plans.POLICY.sale(), Plans.TOTAL, 313_371, soon)
            .json()
            .replace("\"Permit\"", "\"Permits\"");
    refuses(new TypedData(other), "it is no token permit");
    assertThatThrownBy(() -> signer.signMessage(Bytes.of((byte) 1)))
        .hasMessageContaining("allows no messages");
  }

  @Test
  void afterThePolicysEndNothingIsSigned() {
    now = Plans.POLICY.until();
    refuses(Plans.allowed().getFirst(), "the policy ended at");
  }

  @Test
  void whereTheSalesCodeChangedOrCannotBeReadNothingIsSigned() {
    code = () -> Bytes.parse("0x" + "11".repeat(32));
    refuses(Plans.allowed().getFirst(), "is not the sale's any more");
    code =
        () -> {
          throw new RpcException("No endpoint answers.");
        };
    refuses(Plans.allowed().getFirst(), "could not be checked");
  }

  @Test
  void feesBeyondTheBudgetAreRefusedAndAReplacementCountsOnce() {
    UnsignedTransaction plan = Plans.allowed().get(3);
    BigInteger each = plan.ceiling();
    int most = Plans.POLICY.maxFees().divide(each).intValueExact();
    for (int i = 0; i < most; i++) {
      signer.sign(withNonce(plan, i));
      signer.sign(withNonce(plan, i));
    }
    refuses(withNonce(plan, most), "beyond what is left");
    signer.sign(withNonce(plan, 0));
  }

  @Test
  void theSocketIsForItsOwnerAndGoneAfterwards() throws Exception {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path())))
        .isEqualTo("rw-------");
    assertThatThrownBy(() -> AgentSocket.open(path(), agent))
        .hasMessageContaining("An agent listens at " + path() + " already");
    AgentSocket.stop(transport());
    serving.join();
    assertThat(path()).doesNotExist();
    assertThatThrownBy(() -> signer.sign(Plans.allowed().getFirst()))
        .isInstanceOf(SignerUnreachableException.class);
  }

  @Test
  void aSocketThatADeadAgentLeftIsReplacedAndAFolderForAllIsRefused() throws Exception {
    Path left = folder.resolve("left.sock");
    try (var server = java.nio.channels.ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(left));
    }
    AgentSocket.open(left, agent).close();
    Path open = Files.createDirectory(folder.resolve("open"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThatThrownBy(() -> AgentSocket.open(open.resolve("a.sock"), agent))
        .hasMessageContaining("chmod 700 " + open);
  }

  @Test
  void anAgentThatHasEndedLeavesTheNextOnesSocketAlone() {
    AgentSocket.stop(transport());
    AgentSocket next = AgentSocket.open(path(), agent);
    socket.close();
    assertThat(path()).exists();
    next.close();
  }

  @Test
  void whoSendsNonsenseHarmsNobodyElse() throws IOException {
    for (String nonsense : List.of("", "{", "[]\n", "\u0000\u0001", "{\"method\":7}\n")) {
      try (SocketChannel client = SocketChannel.open(StandardProtocolFamily.UNIX)) {
        client.connect(UnixDomainSocketAddress.of(path()));
        client.write(ByteBuffer.wrap(nonsense.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
      }
    }
    assertThat(signer.sign(Plans.allowed().getFirst()).from()).isEqualTo(Plans.ACCOUNT);
  }

  @Test
  void anAccountThatItDoesNotHoldIsNamed() {
    assertThatThrownBy(() -> ExternalSigner.connect(transport(), Optional.of(Plans.STRANGER)))
        .isInstanceOf(WalletException.class)
        .hasMessageContaining("does not hold " + Plans.STRANGER);
  }

  private void refuses(UnsignedTransaction transaction, String reason) {
    assertThatThrownBy(() -> signer.sign(transaction))
        .isInstanceOf(SignerRefusedException.class)
        .hasMessageContaining("outside the agent's policy")
        .hasMessageContaining(reason);
  }

  private void refuses(TypedData document, String reason) {
    assertThatThrownBy(() -> signer.signTypedData(document))
        .isInstanceOf(SignerRefusedException.class)
        .hasMessageContaining(reason);
  }

  private static UnsignedTransaction withNonce(UnsignedTransaction t, int nonce) {
    return new UnsignedTransaction(
        t.chainId(),
        BigInteger.valueOf(nonce),
        t.to(),
        t.value(),
        t.data(),
        t.gasLimit(),
        t.fees());
  }

  private UnixTransport transport() {
    return new UnixTransport(path(), Duration.ofSeconds(5));
  }

  private Path path() {
    return folder.resolve("agent.sock");
  }
}
