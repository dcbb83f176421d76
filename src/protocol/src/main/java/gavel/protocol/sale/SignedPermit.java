package gavel.protocol.sale;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.Signer;
import gavel.wallet.WalletException;
import gavel.wallet.transaction.Signature;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A permit with its signature, as the registration API gives it and as it is handed over in a file:
 * {@code {PermitJSON, Signature}}.
 *
 * @param signature 65 bytes r‖s‖v in a good permit; kept as it came
 */
public record SignedPermit(PurchasePermit permit, Bytes signature) {
  /** Signs a permit: {@code personal_sign} of its encoding. */
  public static SignedPermit sign(PurchasePermit permit, Signer signer) {
    return new SignedPermit(permit, signer.signMessage(permit.abiEncode()).bytes());
  }

  /** Reads {@code {PermitJSON, Signature}}; see {@link PermitJson}. */
  public static SignedPermit fromJson(String json) {
    return PermitJson.read(json);
  }

  /** The same for parsed JSON. */
  public static SignedPermit fromJson(JsonNode json) {
    return PermitJson.read(json);
  }

  /** {@code {PermitJSON, Signature}}. */
  public String toJson() {
    return PermitJson.write(this).toString();
  }

  /** The account that signed; empty where the signature is malformed. */
  public Optional<Address> signer() {
    try {
      return Optional.of(Signature.of(signature).recover(permit.digest()));
    } catch (WalletException e) {
      return Optional.empty();
    }
  }
}
