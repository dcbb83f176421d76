package gavel.protocol.claim;

import static gavel.protocol.Times.utc;

import gavel.protocol.ContractCall;
import gavel.protocol.Finding;
import gavel.protocol.abi.AbiFunction;
import gavel.protocol.rpc.EthClient;
import gavel.protocol.token.Erc20;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tokens in an OpenZeppelin VestingWallet of one's own: they flow from start to end, and a release
 * pays its owner what has flowed so far.
 */
public final class VestingRail implements ClaimClient {
  private static final AbiFunction RELEASE = AbiFunction.of("release(address token)");
  private static final AbiFunction RELEASABLE =
      AbiFunction.of("releasable(address token)", "(uint256)");
  private static final AbiFunction RELEASED =
      AbiFunction.of("released(address token)", "(uint256)");
  private static final AbiFunction START = AbiFunction.of("start()", "(uint256)");
  private static final AbiFunction END = AbiFunction.of("end()", "(uint256)");
  private static final AbiFunction OWNER = AbiFunction.of("owner()", "(address)");

  private final EthClient chain;
  private final Address contract;
  private final ClaimViews views;
  private final Address token;

  /** The vesting wallet of somebody, and the token in it. */
  public VestingRail(EthClient chain, Address contract, Address token) {
    this.chain = chain;
    this.contract = contract;
    this.views = new ClaimViews(chain, contract, "vesting wallet");
    this.token = token;
  }

  @Override
  public String rail() {
    return "vesting";
  }

  @Override
  public ClaimStatus status(Address wallet) {
    BigInteger releasable = views.call(RELEASABLE, token).uint(0);
    BigInteger released = views.call(RELEASED, token).uint(0);
    BigInteger held = new Erc20(chain, token).balance(contract);
    return new ClaimStatus(
        rail(),
        contract,
        token,
        wallet,
        released.add(held),
        releasable,
        BigInteger.ZERO,
        released,
        held.subtract(releasable),
        BigInteger.ZERO,
        Optional.of(time(START)),
        Optional.of(time(END)),
        Optional.empty(),
        releaseObstacles(wallet));
  }

  @Override
  public List<Finding> releaseObstacles(Address wallet) {
    List<Finding> found = new ArrayList<>();
    Address owner = views.call(OWNER).address(0);
    if (!owner.equals(wallet)) {
      found.add(
          new Finding(
              "owner",
              "",
              "the vesting wallet belongs to %s, not to %s".formatted(owner, wallet),
              "Name that account: --account"));
    }
    if (views.call(RELEASABLE, token).uint(0).signum() == 0) {
      found.add(
          new Finding(
              "empty",
              "",
              "nothing is free now; tokens flow from %s to %s"
                  .formatted(utc(time(START)), utc(time(END))),
              "To see it: gavel claim status"));
    }
    return found;
  }

  @Override
  public ContractCall claim(Address wallet) {
    return release(wallet);
  }

  @Override
  public ContractCall release(Address wallet) {
    Bytes data = RELEASE.encode(token);
    return ContractCall.of(contract, data, RELEASE.describe(data));
  }

  private Instant time(AbiFunction view) {
    return Instant.ofEpochSecond(views.call(view).number(0));
  }
}
