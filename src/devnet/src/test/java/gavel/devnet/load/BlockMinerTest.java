package gavel.devnet.load;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.devnet.chain.LocalChain;
import gavel.devnet.node.Anvil;
import gavel.devnet.node.RealAnvil;
import gavel.protocol.network.Network;
import gavel.wallet.Bytes;
import gavel.wallet.KeySigner;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BlockMinerTest {
  private static final long CHAIN_ID = 313371;
  private static final BigInteger GAS = BigInteger.valueOf(21_000);

  @TempDir Path work;

  @Test
  void whatAKilledOneLeftUnminedIsMinedByTheNextSoNoNonceIsGivenTwice() {
    try (Anvil node = Anvil.start(RealAnvil.program(), CHAIN_ID, work);
        LoadKeys keys = LoadKeys.of(work.resolve("keys"));
        KeySigner wallet = keys.signer(0, 0)) {
      LocalChain chain = new LocalChain(local(node));
      BlockMiner killed = new BlockMiner(chain);
      killed.setEther(List.of(wallet.address()), "0xde0b6b3a7640000");
      chain.client().sendRawTransaction(transfer(wallet, 0));
      assertThat(killed.nonces(List.of(wallet.address()))).containsExactly(0L);

      try (BlockMiner next = new BlockMiner(chain)) {
        assertThat(next.nonces(List.of(wallet.address()))).containsExactly(1L);
        assertThat(next.mine(List.of(transfer(wallet, 1))))
            .containsExactly(new BlockMiner.Mined(true, GAS.longValueExact()));
      }
    }
  }

  private static Network local(Anvil node) {
    return new Network(
        "local",
        "Local",
        CHAIN_ID,
        List.of(node.endpoint()),
        Optional.empty(),
        Network.Layer.L1,
        Network.Purpose.LOCAL,
        Optional.empty());
  }

  private static Bytes transfer(KeySigner wallet, long nonce) {
    return Payments.sign(CHAIN_ID, wallet, nonce, wallet.address(), Bytes.EMPTY, GAS);
  }
}
