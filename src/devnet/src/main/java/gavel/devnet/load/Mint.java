package gavel.devnet.load;

import gavel.devnet.Devnet;
import gavel.protocol.abi.AbiFunction;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.KeySigner;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Gives made-up wallets what they are going to pay, and a dollar that they keep. */
final class Mint {
  private static final AbiFunction MINT = AbiFunction.of("mint(address to,uint256 amount)");
  private static final BigInteger DOLLAR = BigInteger.valueOf(1_000_000);
  private static final BigInteger GAS = BigInteger.valueOf(100_000);
  private static final String TEN_ETHER = "0x8ac7230489e80000";
  private static final String MUCH_ETHER = "0x152d02c7e14af6800000";
  private static final int CHUNK = 600;

  /** A bidder's number that nobody has. */
  private static final int MINTER = 500_000_000;

  private final Devnet devnet;
  private final LoadKeys keys;
  private final Payments payments;
  private final BlockMiner miner;

  Mint(Devnet devnet, LoadKeys keys, Payments payments, BlockMiner miner) {
    this.devnet = devnet;
    this.keys = keys;
    this.payments = payments;
    this.miner = miner;
  }

  /** Mint number k is the minter's nonce k: so many are done as it has sent. */
  void give(List<Bidder.Stake> stakes, List<Address> wallets, Crowd.Progress progress) {
    try (KeySigner minter = keys.signer(MINTER, 0)) {
      miner.setEther(List.of(minter.address()), MUCH_ETHER);
      long done = miner.nonces(List.of(minter.address())).getFirst();
      for (int from = (int) done; from < wallets.size(); from += CHUNK) {
        int to = Math.min(wallets.size(), from + CHUNK);
        miner.setEther(wallets.subList(from, to), TEN_ETHER);
        List<Bytes> mints = new ArrayList<>();
        for (int i = from; i < to; i++) {
          Bytes data = MINT.encode(wallets.get(i), stakes.get(i).amount().add(DOLLAR));
          mints.add(payments.sign(minter, i, payments.token(stakes.get(i).token()), data, GAS));
        }
        if (!miner.mine(mints).stream().allMatch(BlockMiner.Mined::succeeded)) {
          throw new LoadException("Minting test dollars failed on " + devnet.l1().network() + ".");
        }
        progress.done(to, wallets.size());
      }
    }
  }
}
