package gavel.protocol.verify;

import gavel.protocol.sale.PurchasePermit;

/** Where a bid's permit was found. */
public sealed interface PermitOrigin {
  /** In the input of the transaction itself, or of a call within it. */
  record Found(PurchasePermit permit, boolean byTrace) implements PermitOrigin {}

  /** Nowhere, with the reason. */
  record Unknown(String why) implements PermitOrigin {}
}
