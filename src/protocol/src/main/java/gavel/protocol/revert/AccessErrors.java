package gavel.protocol.revert;

import static gavel.protocol.revert.ErrorForm.form;

import gavel.wallet.Bytes;
import gavel.wallet.Keccak;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Refusals for want of a role, an ownership or a good signature (OpenZeppelin 5.0 and newer). */
final class AccessErrors {
  private static final Map<Bytes, String> ROLES =
      Stream.of(
              "SALE_MANAGER_ROLE",
              "PAUSER_ROLE",
              "SETTLER_ROLE",
              "SETTLEMENT_FINALIZER_ROLE",
              "REFUNDER_ROLE",
              "COMMITMENT_REDUCER_ROLE",
              "TOKEN_RECOVERER_ROLE",
              "PURCHASE_PERMIT_SIGNER_ROLE",
              "SLASHER_ROLE")
          .collect(Collectors.toUnmodifiableMap(AccessErrors::id, Function.identity()));

  private static final String WHO = "To see who holds which role: gavel sale trust";
  private static final String NEW_PERMIT = "To get a fresh permit: gavel register permit";

  static final List<ErrorForm> FORMS =
      List.of(
          form(
              "AccessControlUnauthorizedAccount(address account,bytes32 neededRole)",
              v -> "%s does not hold the role %s".formatted(v.address(0), role(v.bytes(1))),
              WHO),
          form("AccessControlBadConfirmation()", "A role can be given up only by its holder", WHO),
          form(
              "OwnableUnauthorizedAccount(address account)",
              v -> v.address(0) + " is not the contract's owner",
              "Send it from the owner's account: --account"),
          form(
              "OwnableInvalidOwner(address owner)", v -> v.address(0) + " cannot be the owner", ""),
          form("ECDSAInvalidSignature()", "The permit's signature is invalid", NEW_PERMIT),
          form(
              "ECDSAInvalidSignatureLength(uint256 length)",
              v -> "The permit's signature has %s bytes, wanted 65".formatted(v.uint(0)),
              NEW_PERMIT),
          form(
              "ECDSAInvalidSignatureS(bytes32 s)",
              "The permit's signature has a high s, which is refused (EIP-2)",
              NEW_PERMIT),
          form("InvalidInitialization()", "The contract is set up already, or cannot be", ""),
          form("NotInitializing()", "This is possible only while the contract is set up", ""));

  private AccessErrors() {}

  /** A role's name for its id, else the id. */
  static String role(Bytes id) {
    return id.equals(Bytes.zeros(32)) ? "DEFAULT_ADMIN_ROLE" : ROLES.getOrDefault(id, id.hex());
  }

  private static Bytes id(String role) {
    return Keccak.hash(Bytes.of(role.getBytes(StandardCharsets.US_ASCII)));
  }
}
