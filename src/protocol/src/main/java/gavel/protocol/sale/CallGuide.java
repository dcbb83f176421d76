package gavel.protocol.sale;

import gavel.protocol.Money;
import gavel.protocol.abi.AbiFunction;
import gavel.protocol.abi.AbiValues;
import gavel.protocol.claim.DistributorCalls;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What somebody who is to sign an operator's call should know: which role it takes, in which stage
 * it works, whether there is a way back, and what to look at in its arguments.
 *
 * @param function the call
 * @param role which the sender has to hold, in words
 * @param stages in which it works, in words
 * @param irreversible whether there is no way back
 * @param look what its arguments say, in words
 */
public record CallGuide(
    AbiFunction function,
    String role,
    String stages,
    boolean irreversible,
    Function<AbiValues, String> look) {
  private static final String MANAGER = Role.SALE_MANAGER.constant();
  private static final String ADMIN = Role.DEFAULT_ADMIN.constant();
  private static final String OWNER = "owner of the distributor";
  private static final String ANY = "any stage";

  private static final List<CallGuide> ALL =
      List.of(
          of(SaleFunctions.OPEN_COMMITMENT, MANAGER, "PreOpen", true, "bids open"),
          of(
              SaleFunctions.OPEN_CANCELLATION,
              MANAGER,
              "Commitment",
              true,
              "bids end, people may leave"),
          of(
              SaleFunctions.OPEN_SETTLEMENT,
              MANAGER,
              "Commitment or Cancellation",
              true,
              "the book is closed, nobody can leave any more"),
          of(SaleFunctions.SET_PAUSED, MANAGER, ANY, false, "stops, or lets go on"),
          of(SaleFunctions.PAUSE, Role.PAUSER.constant(), ANY, false, "stops bids and leaving"),
          new CallGuide(
              SaleFunctions.SET_ALLOCATIONS,
              Role.SETTLER.constant(),
              "Settlement",
              false,
              CallGuide::allocations),
          new CallGuide(
              SaleFunctions.FINALIZE_SETTLEMENT,
              Role.SETTLEMENT_FINALIZER.constant(),
              "Settlement",
              true,
              values -> "accepts " + Money.usd(values.uint(0)) + " in all, for good"),
          new CallGuide(
              SaleFunctions.PROCESS_REFUNDS,
              Role.REFUNDER.constant(),
              "Done",
              true,
              values -> "pays " + values.list(0, Bytes.class).size() + " entities back"),
          of(SaleFunctions.WITHDRAW, ADMIN, "Done", true, "pays the proceeds to the receiver"),
          new CallGuide(
              SaleFunctions.SET_PROCEEDS_RECEIVER,
              ADMIN,
              ANY,
              false,
              values -> "the proceeds will go to " + values.address(0)),
          new CallGuide(
              DistributorCalls.SET_ROOT,
              OWNER,
              "after funding",
              true,
              values -> "claims go by this root, for good: " + values.bytes(0)),
          of(
              DistributorCalls.ANNOUNCE,
              OWNER,
              "once",
              true,
              "TGE can be moved later, never earlier"),
          of(DistributorCalls.POSTPONE, OWNER, "before TGE", true, "TGE moves later"));

  private static CallGuide of(
      AbiFunction function, String role, String stages, boolean irreversible, String look) {
    return new CallGuide(function, role, stages, irreversible, values -> look);
  }

  /** The guide to a call, where it is one of an operator's. */
  public static Optional<CallGuide> to(Bytes callData) {
    return ALL.stream().filter(each -> each.function.matches(callData)).findFirst();
  }

  /** A line for whoever reviews the call. */
  public String review(Bytes callData) {
    return "needs %s; works in %s; %s; %s"
        .formatted(
            role,
            stages,
            irreversible ? "CANNOT BE UNDONE" : "can be changed later",
            look.apply(function.decodeCall(callData)));
  }

  private static String allocations(AbiValues values) {
    List<AbiValues> rows = values.tuples(0);
    BigInteger total =
        rows.stream().map(row -> row.uint(3)).reduce(BigInteger.ZERO, BigInteger::add);
    return "sets %d rows that accept %s%s"
        .formatted(
            rows.size(),
            Money.usd(total),
            values.bool(1) ? ", OVERWRITING what is set already" : ", and refuses to overwrite");
  }
}
