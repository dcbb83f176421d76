package gavel.protocol.bridge;

import gavel.protocol.abi.AbiEvent;
import gavel.protocol.abi.AbiFunction;
import gavel.protocol.abi.AbiValues;
import gavel.protocol.rpc.EthClient;
import gavel.protocol.rpc.Log;
import gavel.protocol.rpc.LogFilter;
import gavel.protocol.rpc.Receipt;
import gavel.protocol.submit.Step;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** The L1 side of an OP Stack bridge: L1StandardBridge and OptimismPortal. */
public final class Bridge {
  /** Gas on the L2, as Gensyn's own tools ask for. */
  private static final long MIN_GAS = 200_000;

  private static final AbiFunction DEPOSIT =
      AbiFunction.of("depositETH(uint32 minGasLimit,bytes extraData)");
  private static final AbiFunction DEPOSIT_TO =
      AbiFunction.of("depositETHTo(address to,uint32 minGasLimit,bytes extraData)");
  private static final AbiEvent INITIATED =
      AbiEvent.of(
          "ETHDepositInitiated(address indexed from,address indexed to,uint256 amount,bytes extraData)");

  private final EthClient l1;
  private final Address bridge;
  private final Address portal;

  /** The bridge of these two contracts. */
  public Bridge(EthClient l1, Address bridge, Address portal) {
    this.l1 = l1;
    this.bridge = bridge;
    this.portal = portal;
  }

  /** Whether both contracts are there. */
  public boolean present() {
    return !l1.code(bridge).isEmpty() && !l1.code(portal).isEmpty();
  }

  /** The transaction that sends ether to an account on the L2. */
  public Step deposit(Address from, Address to, BigInteger wei) {
    AbiFunction call = from.equals(to) ? DEPOSIT : DEPOSIT_TO;
    Bytes data =
        from.equals(to) ? call.encode(MIN_GAS, Bytes.EMPTY) : call.encode(to, MIN_GAS, Bytes.EMPTY);
    return new Step(
        "bridge deposit", Optional.of(bridge), wei, data, call.describe(data), Optional.empty());
  }

  /**
   * The deposit that a transaction made.
   *
   * @return empty while it is not mined
   * @throws BridgeException where it reverted, or deposited nothing at this bridge
   */
  public Optional<Deposit> madeBy(Bytes transaction) {
    Optional<Receipt> receipt = l1.receipt(transaction);
    if (receipt.isEmpty()) {
      return Optional.empty();
    }
    if (!receipt.get().succeeded()) {
      throw new BridgeException(
          "The transaction %s reverted, so nothing was deposited.".formatted(transaction));
    }
    return Optional.of(
        receipt.get().logs().stream()
            .filter(log -> log.address().equals(portal))
            .flatMap(log -> Deposit.of(log).stream())
            .findFirst()
            .orElseThrow(
                () ->
                    new BridgeException(
                        "The transaction %s deposited nothing at the portal %s. Is it of another bridge?"
                            .formatted(transaction, portal))));
  }

  /** Every deposit, of anyone, that the portal logged in some blocks. */
  public List<Deposit> portalDeposits(long fromBlock, long toBlock) {
    return l1.logs(LogFilter.all(portal, fromBlock, toBlock)).stream()
        .flatMap(log -> Deposit.of(log).stream())
        .toList();
  }

  /** What an account sent through the standard bridge, in chain order. */
  public List<DepositMade> by(Address account, long fromBlock, long toBlock) {
    List<List<Bytes>> topics =
        List.of(List.of(INITIATED.topic()), List.of(Bytes.zeros(12).concat(account.value())));
    return l1.logs(new LogFilter(bridge, topics, fromBlock, toBlock)).stream()
        .map(Bridge::made)
        .toList();
  }

  private static DepositMade made(Log log) {
    AbiValues values = INITIATED.decode(log.topics(), log.data());
    return new DepositMade(
        values.address(0),
        values.address(1),
        values.uint(2),
        log.transactionHash(),
        log.blockNumber(),
        log.timestamp());
  }
}
