package gavel.cli.command.operator;

import gavel.cli.option.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Who runs a sale that is deployed, and how it is set up. Accounts are named or by address. */
final class DeployOptions {

  @Option(
      names = "--permit-signer",
      required = true,
      paramLabel = "WHO",
      description = "the account that signs purchase permits")
  private String permitSigner;

  @Option(
      names = "--receiver",
      required = true,
      paramLabel = "WHO",
      description = "the account that the proceeds are paid to")
  private String receiver;

  @Option(
      names = "--admin",
      paramLabel = "WHO",
      description = "the account that runs the sale (default: the one that deploys)")
  private String admin;

  @Option(
      names = "--manager",
      paramLabel = "WHO",
      description = "one more account that opens stages; may be repeated")
  private List<String> managers = new ArrayList<>();

  @Option(
      names = "--pauser",
      paramLabel = "WHO",
      description = "one more account that may pause; may be repeated")
  private List<String> pausers = new ArrayList<>();

  @Option(
      names = "--settler",
      paramLabel = "WHO",
      description = "one more account that sets allocations")
  private String settler;

  @Option(
      names = "--refunder",
      paramLabel = "WHO",
      description = "one more account that pays refunds out")
  private String refunder;

  @Option(
      names = "--max-wallets",
      paramLabel = "N",
      defaultValue = "3",
      description = "wallets that an entity may bid from (default: ${DEFAULT-VALUE})")
  private Count maxWallets;

  @Option(names = "--no-claim-refund", description = "bidders cannot claim refunds themselves")
  private boolean noClaimRefund;

  @Option(names = "--no-reduce", description = "bids cannot be reduced in the cancellation stage")
  private boolean noReduce;

  @Option(names = "--skip-pre-open", description = "take bids at once")
  private boolean skipPreOpen;

  @Option(names = "--no-live-clearing", description = "keep no running price on chain")
  private boolean noLiveClearing;

  @Option(
      names = "--token-to",
      paramLabel = "WHO",
      description = "who gets all tokens where the token is deployed too (default: the admin)")
  private String tokenTo;

  @Option(
      names = "--test-tokens",
      description = "deploy stand-ins for payment tokens without an address; never on a mainnet")
  private boolean testTokens;

  String permitSigner() {
    return permitSigner;
  }

  String receiver() {
    return receiver;
  }

  Optional<String> admin() {
    return Optional.ofNullable(admin);
  }

  List<String> managers() {
    return List.copyOf(managers);
  }

  List<String> pausers() {
    return List.copyOf(pausers);
  }

  Optional<String> settler() {
    return Optional.ofNullable(settler);
  }

  Optional<String> refunder() {
    return Optional.ofNullable(refunder);
  }

  int maxWallets() {
    return maxWallets.value();
  }

  boolean claimRefund() {
    return !noClaimRefund;
  }

  boolean reduce() {
    return !noReduce;
  }

  boolean skipPreOpen() {
    return skipPreOpen;
  }

  boolean liveClearing() {
    return !noLiveClearing;
  }

  Optional<String> tokenTo() {
    return Optional.ofNullable(tokenTo);
  }

  boolean testTokens() {
    return testTokens;
  }
}
