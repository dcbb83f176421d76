package gavel.cli.command.operator;

import gavel.cli.GavelCommand;
import gavel.cli.option.AccountOptions;
import gavel.cli.option.NetworkOptions;
import gavel.cli.option.SaleOptions;
import gavel.cli.option.SendOptions;
import gavel.cli.wiring.Account;
import gavel.cli.wiring.Accounts;
import gavel.cli.wiring.Review;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.Sales;
import gavel.cli.wiring.Sending;
import gavel.cli.wiring.Sent;
import gavel.protocol.ContractCall;
import gavel.protocol.network.Network;
import gavel.protocol.rpc.EthClient;
import gavel.protocol.submit.Plan;
import gavel.protocol.submit.Step;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;

/** What the operator's commands share: a sale, an account, and the way of everything sent. */
abstract class OperatorCommand extends GavelCommand {

  @Mixin private SaleOptions saleOptions;
  @Mixin private NetworkOptions network;
  @Mixin private AccountOptions account;
  @Mixin private SendOptions send;

  private Sale sale;

  /** The sale. */
  protected final Sale sale() {
    if (sale == null) {
      sale = new Sales(session()).open(saleOptions, network);
    }
    return sale;
  }

  /** The account that acts. */
  protected final Account account() {
    return accounts().current();
  }

  /** The key folders. */
  protected final Accounts accounts() {
    return new Accounts(session(), account);
  }

  /** Options of what is sent. */
  protected final SendOptions sendOptions() {
    return send;
  }

  /** Ends what an earlier run of this account left open on the sale's chain. */
  protected final void finishOpen() {
    new Sending(session(), account, send).finish(sale().l1(), account());
  }

  /** Sends a call to the sale contract. */
  protected final Sent onSale(String title, Bytes data, String decoded, Review review) {
    Address to = sale().client().address();
    return onL1(List.of(step(title, ContractCall.of(to, data, decoded))), title, review);
  }

  /** Sends steps to the sale's chain. */
  protected final Sent onL1(List<Step> steps, String summary, Review review) {
    return on(sale().l1(), sale().l1Network(), steps, summary, review);
  }

  /** Sends steps to the token's chain. */
  protected final Sent onL2(List<Step> steps, String summary, Review review) {
    return on(sale().l2(), sale().l2Network(), steps, summary, review);
  }

  /** A transaction of a plan; two open ones of the same title are refused. */
  protected static Step step(String title, ContractCall call) {
    return step(title, title, call);
  }

  /** The same; no other one may be open that has this key and goes to the same contract. */
  protected static Step step(String title, String key, ContractCall call) {
    return new Step(
        title,
        Optional.of(call.to()),
        call.value(),
        call.data(),
        call.decoded(),
        Optional.of(key + " " + call.to().lower()));
  }

  private Sent on(
      EthClient chain, Network network, List<Step> steps, String summary, Review review) {
    Account from = account();
    Plan plan = new Plan(chain.chainId(), from.address(), steps, summary);
    return new Sending(session(), account, send).goingOn().send(chain, network, from, plan, review);
  }

  /** Nothing is to be paid with these calls. */
  protected static ContractCall call(Address to, Bytes data, String decoded) {
    return new ContractCall(to, BigInteger.ZERO, data, decoded);
  }
}
