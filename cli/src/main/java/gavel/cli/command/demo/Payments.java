package gavel.cli.command.demo;

import gavel.devnet.Devnet;
import gavel.protocol.abi.AbiEvent;
import gavel.protocol.abi.AbiValues;
import gavel.protocol.rpc.EthClient;
import gavel.protocol.rpc.Log;
import gavel.protocol.rpc.LogFilter;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What went into a sale and came out of it in one payment token, by the token's own events. */
final class Payments {

  private static final AbiEvent TRANSFER =
      AbiEvent.of("Transfer(address indexed from,address indexed to,uint256 value)");

  private final Map<Address, BigInteger> in = new HashMap<>();
  private final Map<Address, BigInteger> out = new HashMap<>();

  /** Reads all transfers of a token from and to the sale. */
  static Payments of(Devnet devnet, Address token) {
    Payments payments = new Payments();
    EthClient chain = devnet.l1().client();
    Address sale = devnet.state().contracts().sale();
    List<Bytes> self = List.of(Bytes.zeros(12).concat(sale.value()));
    long last = chain.latestBlock().number();
    chain
        .logs(new LogFilter(token, List.of(topic(), List.of(), self), 0, last))
        .forEach(log -> add(payments.in, log, 0));
    chain
        .logs(new LogFilter(token, List.of(topic(), self), 0, last))
        .forEach(log -> add(payments.out, log, 1));
    return payments;
  }

  private static List<Bytes> topic() {
    return List.of(TRANSFER.topic());
  }

  private static void add(Map<Address, BigInteger> sums, Log log, int party) {
    AbiValues values = TRANSFER.decode(log.topics(), log.data());
    sums.merge(values.address(party), values.uint(2), BigInteger::add);
  }

  /** Everything that was paid in, base units. */
  BigInteger in() {
    return sum(in.values());
  }

  /** Everything that was paid out, to whomever, base units. */
  BigInteger out() {
    return sum(out.values());
  }

  /** Paid in by one account, base units. */
  BigInteger in(Address account) {
    return in.getOrDefault(account, BigInteger.ZERO);
  }

  /** Paid out to one account, base units. */
  BigInteger out(Address account) {
    return out.getOrDefault(account, BigInteger.ZERO);
  }

  private static BigInteger sum(Collection<BigInteger> amounts) {
    return amounts.stream().reduce(BigInteger.ZERO, BigInteger::add);
  }
}
