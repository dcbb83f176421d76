package gavel.protocol.revert;

import static gavel.protocol.Times.utc;
import static gavel.protocol.revert.ErrorForm.form;

import gavel.wallet.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Refusals of our staking contract that no other contract shares. */
final class StakingErrors {
  private static final String STATUS = "To see your stake: gavel stake status";
  private static final String PROVIDERS = "To see who takes stake: gavel stake providers";

  static final List<ErrorForm> FORMS =
      List.of(
          form(
              "NotDistributor(address caller)",
              v -> v.address(0) + " is not the distributor, which alone stakes locked tokens",
              "To stake out of the lock: gavel stake delegate --locked"),
          form(
              "ParameterOutOfRange(bytes32 name,uint256 got,uint256 min,uint256 max)",
              v ->
                  "%s would be %s, wanted %s to %s"
                      .formatted(name(v.bytes(0)), v.uint(1), v.uint(2), v.uint(3)),
              "Name a value within it"),
          form(
              "NothingProposed()",
              "No parameters are announced",
              "To announce some: gavel operator staking parameters --thawing 14d"),
          form(
              "ProposalNotDue(uint256 from,uint256 currentTime)",
              v ->
                  "The announced parameters can be applied from %s on; on chain it is %s"
                      .formatted(utc(v.uint(0)), utc(v.uint(1))),
              "Wait until then"),
          form(
              "DurationOutOfRange(uint256 got,uint256 min,uint256 max)",
              v ->
                  "A period of %s s is not between %s and %s s"
                      .formatted(v.uint(0), v.uint(1), v.uint(2)),
              "Name another: --over 30d"),
          form(
              "SnapshotEndsInThePast(uint256 until,uint256 currentTime)",
              v ->
                  "The snapshot's term would end at %s; on chain it is %s"
                      .formatted(utc(v.uint(0)), utc(v.uint(1))),
              "Name a later time"),
          form(
              "AlreadyRegistered(address provider)",
              v -> v.address(0) + " is or was a provider; each address is one once",
              "Use another account, or: gavel stake provider update"),
          form("NotAProvider(address provider)", v -> v.address(0) + " is no provider", PROVIDERS),
          form(
              "ProviderLeft(address provider)",
              v -> v.address(0) + " has left and takes no stake",
              PROVIDERS),
          form(
              "ProviderBelowMinimum(address provider,uint256 got,uint256 want)",
              v ->
                  "%s has %s base units of its own at stake, and needs %s to take more"
                      .formatted(v.address(0), v.uint(1), v.uint(2)),
              PROVIDERS),
          form(
              "ProviderSlashedOut(address provider)",
              v -> v.address(0) + " lost nearly all stake to slashes and takes no more",
              PROVIDERS),
          form(
              "SelfStakeBelowMinimum(uint256 got,uint256 want)",
              v ->
                  "Own stake would be %s base units, the minimum is %s"
                      .formatted(v.uint(0), v.uint(1)),
              "To take out everything: gavel stake provider leave"),
          form(
              "SelfStakeExceeded(uint256 requested,uint256 owned)",
              v ->
                  "%s base units are more than the own stake of %s".formatted(v.uint(0), v.uint(1)),
              STATUS),
          form(
              "CommissionTooHigh(uint256 got,uint256 max)",
              v -> "A commission of %s basis points is above %s".formatted(v.uint(0), v.uint(1)),
              "Name at most 100 %"),
          form(
              "SharesBelowMinimum(uint256 got,uint256 want)",
              v -> "The amount buys %s shares, wanted at least %s".formatted(v.uint(0), v.uint(1)),
              "The provider's rate has changed. To see it: gavel stake providers"),
          form(
              "SharesExceeded(uint256 requested,uint256 owned)",
              v -> "%s shares are more than the %s that are owned".formatted(v.uint(0), v.uint(1)),
              STATUS),
          form(
              "NothingToClaim(address owner,address provider)",
              v -> "Nothing has been earned by %s with %s".formatted(v.address(0), v.address(1)),
              "To see what flows: gavel stake rewards show"),
          form(
              "NoSuchItem(address owner,uint256 id)",
              v -> "%s has no open item #%s".formatted(v.address(0), v.uint(1)),
              STATUS),
          form(
              "NotThawing(address owner,uint256 id)",
              v -> "Item #%s of %s is not on its way out".formatted(v.uint(1), v.address(0)),
              STATUS),
          form(
              "NotMoved(address owner,uint256 id)",
              v -> "Item #%s of %s was not moved".formatted(v.uint(1), v.address(0)),
              STATUS),
          form(
              "NotReady(uint256 id,uint256 readyAt,uint256 currentTime)",
              v ->
                  "Item #%s is ready at %s; on chain it is %s"
                      .formatted(v.uint(0), utc(v.uint(1)), utc(v.uint(2))),
              STATUS),
          form("NoSnapshot()", "No snapshot of multipliers is published yet", STATUS),
          form(
              "SnapshotOver(uint256 until,uint256 currentTime)",
              v ->
                  "The snapshot's term ended at %s; on chain it is %s"
                      .formatted(utc(v.uint(0)), utc(v.uint(1))),
              ""),
          form(
              "AlreadyProved(address owner,uint256 snapshot)",
              v ->
                  "%s has proved its multiplier against snapshot %s already"
                      .formatted(v.address(0), v.uint(1)),
              STATUS),
          form(
              "MultiplierOutOfRange(uint256 got,uint256 min,uint256 max)",
              v ->
                  "A multiplier of %s basis points is not between %s and %s"
                      .formatted(v.uint(0), v.uint(1), v.uint(2)),
              ""),
          form(
              "InvalidProof(address owner,uint256 multiplier)",
              v ->
                  "The proof of %s basis points for %s does not lead to the root on chain"
                      .formatted(v.uint(1), v.address(0)),
              "Get the published tree again, and prove with the wallet that it names"),
          form(
              "SlashTooHigh(uint256 got,uint256 max)",
              v -> "%s basis points are above the set %s".formatted(v.uint(0), v.uint(1)),
              "Name less"),
          form(
              "AlreadySlashed(address provider,bytes32 offence)",
              v -> "%s was slashed for offence %s already".formatted(v.address(0), v.bytes(1)),
              "Each offence costs once"),
          form(
              "OffenceOutOfRange(uint256 offenceAt,uint256 earliest,uint256 currentTime)",
              v ->
                  "The offence is dated %s; wanted from %s to %s"
                      .formatted(utc(v.uint(0)), utc(v.uint(1)), utc(v.uint(2))),
              "Older ones cannot be punished: their stake may be gone"));

  private StakingErrors() {}

  /** Short names come as text that is filled up with zeros. */
  private static String name(Bytes padded) {
    return new String(padded.toArray(), StandardCharsets.US_ASCII).replace("\0", "");
  }
}
