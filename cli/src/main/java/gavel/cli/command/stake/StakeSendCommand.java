package gavel.cli.command.stake;

import gavel.cli.View;
import gavel.cli.option.SendOptions;
import gavel.cli.wiring.Account;
import gavel.cli.wiring.Review;
import gavel.cli.wiring.Sending;
import gavel.protocol.ContractCall;
import gavel.protocol.stake.StakePlanner;
import gavel.protocol.submit.Plan;
import gavel.protocol.submit.Step;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Mixin;

/** A command on staking that sends something. */
abstract class StakeSendCommand extends StakeCommand {

  @Mixin private SendOptions send;

  /** Options of what is sent. */
  protected final SendOptions sendOptions() {
    return send;
  }

  /** Plans of what pays in. */
  protected final StakePlanner planner() {
    return new StakePlanner(staking(), account().address());
  }

  /** Sends one call. */
  protected final View send(
      String schema,
      String title,
      ContractCall call,
      Review review,
      Map<String, BigInteger> facts) {
    return send(schema, title, List.of(StakePlanner.step(title, call)), review, facts);
  }

  /** Sends steps; the facts are amounts in base units. */
  protected final View send(
      String schema, String title, List<Step> steps, Review review, Map<String, BigInteger> facts) {
    Account from = account();
    Plan plan = new Plan(sale().l2().chainId(), from.address(), steps, title);
    return new StakeSent(
        schema,
        facts,
        stakes().token(),
        new Sending(session(), party().account(), send)
            .send(sale().l2(), sale().l2Network(), from, plan, review));
  }
}
