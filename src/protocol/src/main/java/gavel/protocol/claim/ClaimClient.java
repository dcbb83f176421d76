package gavel.protocol.claim;

import gavel.protocol.ContractCall;
import gavel.protocol.Finding;
import gavel.wallet.Address;
import java.util.List;

/** One way in which tokens are claimed. Nothing here signs or sends. */
public interface ClaimClient {
  /** The rail's name, as in a descriptor. */
  String rail();

  /** What a wallet can claim, what it has claimed, and what stands in the way. */
  ClaimStatus status(Address wallet);

  /**
   * The call that claims for a wallet.
   *
   * @throws ClaimException where there is nothing to claim for it
   */
  ContractCall claim(Address wallet);

  /** Everything that would stop the release of the wallet's lock now. */
  List<Finding> releaseObstacles(Address wallet);

  /**
   * The call by which a wallet has its lock paid out.
   *
   * @throws ClaimException on a rail without locks
   */
  ContractCall release(Address wallet);
}
