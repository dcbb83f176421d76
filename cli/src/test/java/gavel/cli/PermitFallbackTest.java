package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.protocol.abi.AbiFunction;
import gavel.protocol.rpc.EthClient;
import gavel.protocol.token.Erc20;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.Signer;
import gavel.wallet.keystore.KeystoreFolder;
import gavel.wallet.secret.Secret;
import gavel.wallet.secret.SecretFile;
import gavel.wallet.transaction.Signature;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PermitFallbackTest {
  private static final AbiFunction PERMIT =
      AbiFunction.of(
          "permit(address owner,address spender,uint256 value,uint256 deadline,uint8 v,bytes32 r,"
              + "bytes32 s)");

  @TempDir private Path home;

  @Test
  void aTokenPermitThatIsSpoiltAfterTheConsentIsReplacedByAnApproval() {
    try (LocalSale sale = LocalSale.up(home)) {
      sale.operator("operator", "stage", "commitment", "--yes");
      sale.logIn("alice");
      AtomicInteger questions = new AtomicInteger();
      Run.Result placed =
          sale.runner("alice", "alice")
              .answering(
                  _ -> {
                    if (questions.getAndIncrement() == 0) {
                      useUpPermitNonce(sale);
                    }
                    return "y";
                  })
              .gavel("bid place --price 0.03 --amount 500 --token usdc --json".split(" ", -1));
      assertThat(placed.exit()).as(placed.err()).isZero();
      assertThat(placed.err()).contains("It is tried with an approval instead");
      assertThat(
              placed
                  .json()
                  .get("transactions")
                  .valueStream()
                  .map(each -> each.get("title").asString()))
          .endsWith("bid")
          .contains("approve");
      assertThat(questions).hasValue(2);
    }
  }

  /**
   * Somebody else's use of the next permit nonce, between the look at the plan and its signature.
   */
  private void useUpPermitNonce(LocalSale sale) {
    EthClient chain = sale.devnet().l1().client();
    Address usdc = sale.devnet().state().contracts().usdc();
    Erc20 token = new Erc20(chain, usdc);
    KeystoreFolder keys = new KeystoreFolder(home.resolve(".local/share/gavel/devnet/keystore"));
    try (Secret password = SecretFile.read(home.resolve(".local/share/gavel/devnet/password"));
        Signer alice = keys.unlock(keys.find("alice").orElseThrow(), password)) {
      BigInteger deadline = BigInteger.TEN.pow(12);
      Signature signature =
          alice.signTypedData(
              token
                  .permitSupport()
                  .orElseThrow()
                  .document(
                      alice.address(),
                      sale.devnet().account("bob").address(),
                      BigInteger.ONE,
                      token.permitNonce(alice.address()).orElseThrow(),
                      deadline));
      Bytes call =
          PERMIT.encode(
              alice.address(),
              sale.devnet().account("bob").address(),
              BigInteger.ONE,
              deadline,
              BigInteger.valueOf(signature.v()),
              signature.bytes().slice(0, 32),
              signature.bytes().slice(32, 64));
      String bob = sale.devnet().account("bob").address().lower();
      chain.raw("anvil_impersonateAccount", bob);
      chain.raw("eth_sendTransaction", Map.of("from", bob, "to", usdc.lower(), "data", call.hex()));
      chain.raw("anvil_stopImpersonatingAccount", bob);
    }
  }
}
