package gavel.devnet.cast;

import gavel.wallet.Address;
import java.util.Objects;
import java.util.Optional;

/**
 * An account whose key lies in the local chains' keystore.
 *
 * @param name of its key file
 * @param role what it is for, in a few words
 * @param person whose it is; empty for the sale's own accounts
 */
public record DevnetAccount(String name, Address address, String role, Optional<String> person) {
  /** Runs the sale: holds every role of it. */
  public static final String OPERATOR = "operator";

  /** Signs purchase permits, in the registrar. */
  public static final String PERMIT_SIGNER = "permit-signer";

  /** Receives the sale's proceeds. */
  public static final String TREASURY = "treasury";

  public DevnetAccount {
    Objects.requireNonNull(name);
    Objects.requireNonNull(address);
    Objects.requireNonNull(role);
    Objects.requireNonNull(person);
  }
}
