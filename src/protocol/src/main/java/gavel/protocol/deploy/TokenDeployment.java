package gavel.protocol.deploy;

import gavel.wallet.Address;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The contracts of the chain that tokens are claimed on. */
public final class TokenDeployment {
  /** Names in the address book. */
  public static final String TOKEN = "AiToken";

  /** The claim contract. */
  public static final String DISTRIBUTOR = "TokenDistributor";

  /** Twelve calendar months are at least this long. */
  public static final Duration SHORTEST_YEAR = Duration.ofDays(365);

  /** And at most this long. */
  public static final Duration LONGEST_YEAR = Duration.ofDays(366);

  private TokenDeployment() {}

  /** The token, with its whole supply to the recipient. */
  public static Address token(Deployment deployment, Address recipient) {
    return deployment.create(
        TOKEN,
        TOKEN,
        Artefact.load(TOKEN).creationCode(Map.of(), "(address)", List.of(recipient)),
        "(" + recipient + ")");
  }

  /**
   * A distributor of the token, to be funded and given its root later.
   *
   * @param minLock of the time between TGE and the opening of locks
   * @param maxLock of the same
   */
  public static Address distributor(
      Deployment deployment, Address token, Address owner, Duration minLock, Duration maxLock) {
    List<Object> arguments = List.of(token, owner, minLock.toSeconds(), maxLock.toSeconds());
    return deployment.create(
        DISTRIBUTOR,
        DISTRIBUTOR,
        Artefact.load(DISTRIBUTOR)
            .creationCode(Map.of(), "(address,address,uint64,uint64)", arguments),
        "(%s, %s, %d, %d)".formatted(arguments.toArray()));
  }
}
