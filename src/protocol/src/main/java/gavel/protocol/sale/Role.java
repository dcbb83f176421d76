package gavel.protocol.sale;

import gavel.wallet.Bytes;
import gavel.wallet.Keccak;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Who may do what to a sale (OpenZeppelin AccessControl). */
public enum Role {
  /** Pays proceeds out, moves any stage, grants every role. */
  DEFAULT_ADMIN,
  /** Opens stages, pauses and resumes, changes settings. */
  SALE_MANAGER,
  /** Pauses. */
  PAUSER,
  /** Sets allocations. */
  SETTLER,
  /** Finalises the settlement. */
  SETTLEMENT_FINALIZER,
  /** Pays refunds out. */
  REFUNDER,
  /** Lowers anyone's commitment, at any stage. */
  COMMITMENT_REDUCER,
  /** Takes any token out of the sale, at any stage. */
  TOKEN_RECOVERER,
  /** Signs purchase permits. */
  PURCHASE_PERMIT_SIGNER;

  /** The contract's constant, {@code X_ROLE}. */
  public String constant() {
    return name() + "_ROLE";
  }

  /** The role's id: zero for the admin, else the hash of the constant's name. */
  public Bytes id() {
    return this == DEFAULT_ADMIN
        ? Bytes.zeros(32)
        : Keccak.hash(Bytes.of(constant().getBytes(StandardCharsets.US_ASCII)));
  }

  /** The role of an id. */
  public static Optional<Role> of(Bytes id) {
    return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
  }
}
