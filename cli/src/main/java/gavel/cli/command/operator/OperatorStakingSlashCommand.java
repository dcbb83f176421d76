package gavel.cli.command.operator;

import gavel.cli.View;
import gavel.cli.option.Percent;
import gavel.cli.render.Times;
import gavel.cli.wiring.Checks;
import gavel.cli.wiring.Review;
import gavel.cli.wiring.Stakes;
import gavel.protocol.Finding;
import gavel.protocol.stake.Provider;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.Keccak;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gavel operator staking slash}. */
@Command(
    description = {
      "Takes a share of all stake with a provider and burns it: own stake pays first, then delegated"
          + " and thawing stake alike.",
      "An offence costs once; it is known by its reference, whose hash goes on chain."
    })
public final class OperatorStakingSlashCommand extends OperatorCommand {

  @Option(names = "--provider", required = true, paramLabel = "NAME|ADDRESS", description = "whose")
  private String provider;

  @Option(
      names = "--share",
      required = true,
      paramLabel = "PERCENT",
      description = "of all stake with it")
  private Percent share;

  @Option(
      names = "--offence",
      required = true,
      paramLabel = "REFERENCE",
      description = "the offence's reference, such as where the case is written down")
  private String offence;

  @Option(
      names = "--at",
      required = true,
      paramLabel = "TIME",
      description = "when it happened: stake that was moved answers by this date")
  private Instant at;

  @Override
  public View call() {
    Stakes stakes = new Stakes(sale());
    Address address = accounts().byNameOrAddress(provider).address();
    Provider chosen = stakes.provider(address);
    Checks.require("this", obstacles(stakes));
    Bytes reference = Keccak.hash(Bytes.of(offence.getBytes(StandardCharsets.UTF_8)));
    return new Done(
        "gavel.operator-staking-slash/1",
        List.of(),
        Map.of(
            "provider", address.toString(),
            "offence", reference.hex(),
            "share_bps", Integer.toString(share.basisPoints())),
        onL2(
            List.of(
                step("slash", stakes.client().slash(address, reference, at, share.basisPoints()))),
            "slash",
            Review.of("Slashes", Stakes.percent(share.basisPoints()) + " of all with " + address)
                .row("Own stake", stakes.tokens(chosen.selfStake().add(chosen.ownThawing())))
                .row("Of others", stakes.tokens(chosen.delegated().add(chosen.thawing())))
                .row("Offence", offence + ", " + Times.both(at, session().env().zone()))
                .note("what is taken is burnt: this cannot be undone")));
  }

  private List<Finding> obstacles(Stakes stakes) {
    List<Finding> found = new ArrayList<>();
    int most = stakes.client().terms().maxSlash();
    if (share.basisPoints() > most) {
      found.add(
          new Finding(
              "share",
              "SlashTooHigh",
              "%s are above the set %s"
                  .formatted(Stakes.percent(share.basisPoints()), Stakes.percent(most)),
              "Name less"));
    }
    Instant now = stakes.now();
    Instant earliest = now.minus(stakes.client().terms().thawing());
    if (at.isAfter(now) || at.isBefore(earliest)) {
      found.add(
          new Finding(
              "date",
              "OffenceOutOfRange",
              "the offence is dated %s; wanted from %s to %s"
                  .formatted(
                      at,
                      Times.both(earliest, session().env().zone()),
                      Times.both(now, session().env().zone())),
              "Older ones cannot be punished: their stake may be gone"));
    }
    return found;
  }
}
