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

  private static final int YEAR = 12;

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
   * @param lockMonths calendar months from TGE to the opening of locks; the contract holds the two
   *     times to the shortest and longest that so many months can be
   */
  public static Address distributor(
      Deployment deployment, Address token, Address owner, int lockMonths) {
    List<Object> arguments =
        List.of(token, owner, shortest(lockMonths).toSeconds(), longest(lockMonths).toSeconds());
    return deployment.create(
        DISTRIBUTOR,
        DISTRIBUTOR,
        Artefact.load(DISTRIBUTOR)
            .creationCode(Map.of(), "(address,address,uint64,uint64)", arguments),
        "(%s, %s, %d, %d)".formatted(arguments.toArray()));
  }

  private static Duration shortest(int months) {
    return months == YEAR ? Duration.ofDays(365) : Duration.ofDays(28L * months);
  }

  private static Duration longest(int months) {
    return months == YEAR ? Duration.ofDays(366) : Duration.ofDays(31L * months);
  }
}
