package gavel.protocol.community;

import gavel.auction.EntityId;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.Signer;
import gavel.wallet.WalletException;
import gavel.wallet.transaction.PersonalMessage;
import gavel.wallet.transaction.Signature;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A testnet wallet's word that its activity counts for an entity in a sale: a signature (EIP-191)
 * by the testnet key over both.
 */
public record LinkProof(Address wallet, EntityId entity, UUID sale, Bytes signature) {
  /** What the testnet key signs. */
  public static String message(Address wallet, EntityId entity, UUID sale) {
    return """
        My testnet wallet %s counts for the entity %s
        in the sale %s."""
        .formatted(wallet, entity, sale);
  }

  /** Signs with the testnet wallet's key. */
  public static LinkProof sign(EntityId entity, UUID sale, Signer testnetKey) {
    Address wallet = testnetKey.address();
    Bytes message = bytes(message(wallet, entity, sale));
    return new LinkProof(wallet, entity, sale, testnetKey.signMessage(message).bytes());
  }

  /** Whether the testnet wallet itself signed this. */
  public boolean holds() {
    try {
      Bytes digest = PersonalMessage.digest(bytes(message(wallet, entity, sale)));
      return Signature.of(signature).recover(digest).equals(wallet);
    } catch (WalletException e) {
      return false;
    }
  }

  /** One line of JSON: {@code {"wallet", "entity", "sale", "signature"}}. */
  public String toJson() {
    return JsonMapper.shared()
        .createObjectNode()
        .put("wallet", wallet.toString())
        .put("entity", entity.toString())
        .put("sale", sale.toString())
        .put("signature", signature.hex())
        .toString();
  }

  /**
   * Reads one line of JSON; the signature is not checked here.
   *
   * @throws CommunityException where a field is missing or malformed
   */
  public static LinkProof fromJson(String line) {
    try {
      JsonNode json = JsonMapper.shared().readTree(line);
      return new LinkProof(
          Address.parse(json.path("wallet").asString("")),
          EntityId.of(json.path("entity").asString("")),
          UUID.fromString(json.path("sale").asString("")),
          Bytes.parse(json.path("signature").asString("")));
    } catch (JacksonException | WalletException | IllegalArgumentException e) {
      throw new CommunityException(
          "A link is one line {\"wallet\", \"entity\", \"sale\", \"signature\"}; got "
              + line
              + ". To make one: gavel community link",
          e);
    }
  }

  private static Bytes bytes(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
