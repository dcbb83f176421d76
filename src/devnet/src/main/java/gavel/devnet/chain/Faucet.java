package gavel.devnet.chain;

import gavel.protocol.abi.AbiFunction;
import gavel.protocol.submit.Step;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.KeySigner;
import gavel.wallet.PrivateKeys;
import gavel.wallet.secret.Secret;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives money to anyone: ether by the node, dollars by the test tokens' open mints. */
public final class Faucet {
  private static final AbiFunction MINT = AbiFunction.of("mint(address to,uint256 amount)");
  private static final BigInteger GAS_MONEY = BigInteger.TEN.pow(19);

  private final LocalChain l1;
  private final LocalChain l2;
  private final Address usdc;
  private final Address usdt;

  /** A faucet of two chains, with the L1's test tokens. */
  public Faucet(LocalChain l1, LocalChain l2, Address usdc, Address usdt) {
    this.l1 = l1;
    this.l2 = l2;
    this.usdc = usdc;
    this.usdt = usdt;
  }

  /** Gives one account money, on top of what it has. */
  public void fund(Address account, Funds funds) {
    fund(List.of(account), funds);
  }

  /** Gives each of the accounts money, on top of what it has. */
  public void fund(List<Address> accounts, Funds funds) {
    List<Step> mints = new ArrayList<>();
    for (Address account : accounts) {
      if (funds.wei().signum() > 0) {
        l1.addEther(account, funds.wei());
        l2.addEther(account, funds.wei());
      }
      mint(usdc, account, funds.usdc()).ifPresent(mints::add);
      mint(usdt, account, funds.usdt()).ifPresent(mints::add);
    }
    if (!mints.isEmpty()) {
      send(mints);
    }
  }

  /** From an account of this call's own: several programs may fund at once, and share no nonce. */
  private void send(List<Step> mints) {
    try (Secret key = PrivateKeys.generate();
        KeySigner minter = KeySigner.of(key)) {
      l1.addEther(minter.address(), GAS_MONEY);
      new LocalSender(l1.client(), minter).send(mints);
    }
  }

  private static Optional<Step> mint(Address token, Address to, BigInteger amount) {
    if (amount.signum() == 0) {
      return Optional.empty();
    }
    Bytes data = MINT.encode(to, amount);
    return Optional.of(
        new Step(
            "mint",
            Optional.of(token),
            BigInteger.ZERO,
            data,
            MINT.describe(data),
            Optional.empty()));
  }
}
