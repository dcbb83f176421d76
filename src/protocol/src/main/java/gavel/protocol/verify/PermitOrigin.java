package gavel.protocol.verify;

import gavel.protocol.ProtocolException;
import gavel.protocol.sale.PurchasePermit;
import gavel.protocol.sale.SignedPermit;

/** Where a bid's permit was found. */
public sealed interface PermitOrigin {
  /**
   * In the input of the transaction itself, or of a call within it.
   *
   * @param otherwise how many earlier permits of the entity said otherwise of the lock
   */
  record Found(SignedPermit signed, boolean byTrace, int otherwise) implements PermitOrigin {
    /** A permit with no other beside it. */
    public Found(SignedPermit signed, boolean byTrace) {
      this(signed, byTrace, 0);
    }

    /** What was signed. */
    public PurchasePermit permit() {
      return signed.permit();
    }

    /** A payload that says neither would have made the bid revert, so it stands for no lock. */
    boolean forcesLock() {
      try {
        return permit().forcedLock();
      } catch (ProtocolException e) {
        return false;
      }
    }
  }

  /** Nowhere, with the reason. */
  record Unknown(String why) implements PermitOrigin {}
}
