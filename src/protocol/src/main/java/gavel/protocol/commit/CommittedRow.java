package gavel.protocol.commit;

import gavel.auction.Participant;
import gavel.protocol.abi.AbiSignature;
import gavel.protocol.abi.AbiType.Tuple;
import gavel.protocol.claim.Leaves;
import gavel.protocol.sale.Ids;
import gavel.wallet.Bytes;
import java.util.List;

/**
 * A participant with a salt. The salt keeps a row from being guessed from its hash, so that an
 * opening tells nothing of anyone else.
 *
 * @param salt 32 random bytes
 */
public record CommittedRow(Participant participant, Bytes salt) {
  private static final Tuple TYPES =
      AbiSignature.parse(
              "row(bytes16 entity,string region,uint8 forcedLock,uint256 score,"
                  + "uint256 multiplier,bytes32 salt)")
          .parameters();

  public CommittedRow {
    if (salt.size() != 32) {
      throw new CommitException("A salt has 32 bytes, got %d.".formatted(salt.size()));
    }
  }

  /** The leaf's hash, by the convention of standard-v1. */
  public Bytes leaf() {
    return Leaves.standard(
        TYPES,
        List.of(
            Ids.bytes(participant.id()),
            participant.region(),
            participant.forcedLock().map(forced -> forced ? 2 : 1).orElse(0),
            participant.score(),
            participant.multiplier(),
            salt));
  }
}
