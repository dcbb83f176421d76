package gavel.cli.exit;

import gavel.auction.UnsettledException;
import gavel.auction.cluster.ClusterException;
import gavel.auction.io.BadInput;
import gavel.auction.whatif.ScenarioException;
import gavel.cli.Version;
import gavel.devnet.DevnetDownException;
import gavel.devnet.DevnetException;
import gavel.devnet.node.NodeUnavailableException;
import gavel.protocol.ProtocolException;
import gavel.protocol.journal.JournalException;
import gavel.protocol.journal.PurposeOpenException;
import gavel.protocol.registration.NotLoggedInException;
import gavel.protocol.registration.RegistrationException;
import gavel.protocol.rpc.CallReverted;
import gavel.protocol.rpc.RpcException;
import gavel.protocol.rpc.SendUncertainException;
import gavel.protocol.submit.ChecksFailedException;
import gavel.protocol.submit.HandedOverException;
import gavel.protocol.submit.NotAcceptedException;
import gavel.registrar.RegistrarException;
import gavel.wallet.WalletException;
import gavel.wallet.external.SignerRefusedException;
import gavel.wallet.external.SignerUnreachableException;
import java.util.List;

/** Which exit code and words an exception of the lower modules means. */
public final class Failures {

  private Failures() {}

  /** The failure that it is; anything unforeseen is a bug. */
  public static Failure of(Throwable thrown) {
    return switch (thrown) {
      case Failure failure -> failure;
      case SignerUnreachableException signer -> Failure.network(lower(signer)).because(signer);
      case SignerRefusedException refused ->
          Failure.refused(lower(refused), List.of()).because(refused);
      case WalletException wallet -> Failure.file(lower(wallet)).because(wallet);
      case UnsettledException unsettled -> Failure.file(lower(unsettled)).because(unsettled);
      case ScenarioException scenario -> Failure.usage(lower(scenario)).because(scenario);
      case ClusterException cluster -> Failure.network(lower(cluster)).because(cluster);
      case BadInput input -> Failure.file(lower(input)).because(input);
      case ProtocolException protocol -> ofProtocol(protocol).because(protocol);
      case DevnetDownException down -> Failure.network(lower(down)).because(down);
      case NodeUnavailableException node -> Failure.network(lower(node)).because(node);
      case DevnetException devnet -> Failure.file(lower(devnet)).because(devnet);
      case RegistrarException registrar -> Failure.file(lower(registrar)).because(registrar);
      default -> Failure.bug(thrown, Version.current());
    };
  }

  private static Failure ofProtocol(ProtocolException thrown) {
    return switch (thrown) {
      case ChecksFailedException checks ->
          Failure.refused(
              "it would fail, so nothing was signed.",
              checks.findings().stream()
                  .map(finding -> finding.subject() + ": " + finding.sentence())
                  .toList());
      case CallReverted reverted -> Failure.refused(lower(reverted), List.of());
      case NotAcceptedException refused -> Failure.refused(lower(refused), List.of());
      case HandedOverException handed -> Failure.notFinal(lower(handed));
      case PurposeOpenException open -> Failure.notFinal(lower(open));
      case SendUncertainException uncertain -> Failure.notFinal(lower(uncertain));
      case RpcException rpc -> Failure.network(lower(rpc));
      case NotLoggedInException login -> Failure.notEligible(lower(login));
      case RegistrationException registration -> Failure.notEligible(lower(registration));
      case JournalException journal -> Failure.file(lower(journal));
      default -> Failure.file(lower(thrown));
    };
  }

  /** The message as it goes on after the program's name and a colon. */
  private static String lower(Throwable thrown) {
    String message = thrown.getMessage();
    boolean word = message.length() > 1 && Character.isLowerCase(message.charAt(1));
    boolean spaced = message.length() > 1 && message.charAt(1) == ' ';
    return word || spaced
        ? Character.toLowerCase(message.charAt(0)) + message.substring(1)
        : message;
  }
}
