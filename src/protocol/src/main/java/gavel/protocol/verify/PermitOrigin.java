package gavel.protocol.verify;

import gavel.protocol.sale.PurchasePermit;
import gavel.protocol.sale.SignedPermit;

/** Where a bid's permit was found. */
public sealed interface PermitOrigin {
  /** In the input of the transaction itself, or of a call within it. */
  record Found(SignedPermit signed, boolean byTrace) implements PermitOrigin {
    /** What was signed. */
    public PurchasePermit permit() {
      return signed.permit();
    }
  }

  /** Nowhere, with the reason. */
  record Unknown(String why) implements PermitOrigin {}
}
