package gavel.cli.command.bid;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.option.AccountOptions;
import gavel.cli.option.PartyOptions;
import gavel.cli.option.SendOptions;
import gavel.cli.render.Money;
import gavel.cli.wiring.TextFrom;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gavel bid batch}. */
@Command(
    description = {
      "Brings many bids to at least what a file says: CSV with a header (account, amount, price,"
          + " and as needed token, lock, entity, login, permit), or a JSON object a line with the"
          + " same names. Every row is checked before the first is signed. What is done already is"
          + " skipped, so that a batch that was interrupted is given again."
    })
public final class BidBatchCommand extends GavelCommand {

  @Parameters(paramLabel = "FILE", description = "the bids")
  private String file;

  @Mixin private SendOptions send;
  @Mixin private PartyOptions party;

  @Override
  public View call() {
    List<BatchBid> bids = new ArrayList<>();
    for (BatchRow row : BatchFile.read(TextFrom.read(file, "the batch"), file, common())) {
      bids.add(BatchBid.look(session(), row));
    }
    BatchChecks.require(bids);
    List<BatchBid> due = bids.stream().filter(bid -> bid.intent().isPresent()).toList();
    summary(bids, due);
    if (!due.isEmpty() && !send.yes() && !send.dryRun()) {
      session().confirm("Sign and send " + due.size() + (due.size() == 1 ? " bid?" : " bids?"));
    }
    BatchReport report = new BatchReport(session(), output().json());
    for (BatchBid bid : bids) {
      report.add(bid, send);
    }
    return report.end();
  }

  // What the command line says for all rows, in the words of a row.
  private List<String> common() {
    List<String> words = new ArrayList<>();
    party.sale().sale().ifPresent(name -> words.addAll(List.of("--sale", name)));
    party.network().network().ifPresent(name -> words.addAll(List.of("--network", name)));
    party.network().rpcUrls().forEach(url -> words.addAll(List.of("--rpc-url", url.toString())));
    AccountOptions account = party.account();
    account.keystore().ifPresent(path -> words.addAll(List.of("--keystore", path.toString())));
    account
        .passwordCommand()
        .ifPresent(command -> words.addAll(List.of("--password-command", command)));
    account
        .passwordFile()
        .ifPresent(path -> words.addAll(List.of("--password-file", path.toString())));
    return words;
  }

  private void summary(List<BatchBid> bids, List<BatchBid> due) {
    BigInteger pays =
        due.stream()
            .map(
                bid ->
                    bid.intent()
                        .orElseThrow()
                        .total()
                        .subtract(bid.bidding().state().bid().amount()))
            .reduce(BigInteger.ZERO, BigInteger::add);
    for (BatchBid bid : bids) {
      session().say("  " + bid.place() + ": " + bid.words());
    }
    session()
        .say(due.size() + " of " + bids.size() + " bids to send, " + Money.usd(pays) + " to pay.");
  }
}
