package gavel.wallet.transaction;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.Keccak;
import gavel.wallet.WalletException;
import java.math.BigInteger;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A document of typed data (EIP-712), as {@code eth_signTypedData_v4} takes it.
 *
 * <p>Nothing in it may be left over: a field that the types do not name would be shown, but not
 * signed, so it is refused; a field that is missing is refused too.
 *
 * @param json an object with {@code types}, {@code primaryType}, {@code domain}, {@code message}
 */
public record TypedData(String json) {
  private static final JsonMapper JSON = JsonMapper.shared();

  public TypedData {
    encode(read(json));
  }

  /** What is signed: the hash of 0x1901, the domain's hash and the message's hash. */
  public Bytes digest() {
    return encode(read(json));
  }

  /** The hash of the domain, which a contract may show as its {@code DOMAIN_SEPARATOR()}. */
  public Bytes domainSeparator() {
    JsonNode document = read(json);
    return encoder(document).hashStruct("EIP712Domain", document.path("domain"), "domain");
  }

  /** The document for people: every field that is signed, by its name, with its type's reading. */
  public String describe() {
    return TypedDataView.of(read(json));
  }

  /**
   * The permit of EIP-2612: lets a spender take an amount of a token once.
   *
   * @param name the token's name, as in its domain
   * @param version the domain's version, "1" with most tokens, "2" with USDC
   * @param value base units of the token
   * @param nonce of the token's {@code nonces(owner)}
   * @param deadline Unix seconds
   */
  public static TypedData permit(
      String name,
      String version,
      long chainId,
      Address token,
      Address owner,
      Address spender,
      BigInteger value,
      BigInteger nonce,
      BigInteger deadline) {
    return new TypedData(
        PermitDocument.json(
            new PermitDocument.Domain(name, version, chainId, token),
            new PermitDocument.Message(owner, spender, value, nonce, deadline)));
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JacksonException e) {
      throw new WalletException(
          "The typed data is no JSON document: " + e.getOriginalMessage() + ".", e);
    }
  }

  private static Bytes encode(JsonNode document) {
    JsonNode primary = document.path("primaryType");
    if (!primary.isString()) {
      throw new WalletException("The typed data names no primaryType (EIP-712).");
    }
    TypedDataEncoder encoder = encoder(document);
    Bytes digest =
        Bytes.of((byte) 0x19, (byte) 0x01)
            .concat(encoder.hashStruct("EIP712Domain", document.path("domain"), "domain"));
    if (!primary.asString().equals("EIP712Domain")) {
      digest =
          digest.concat(
              encoder.hashStruct(primary.asString(), document.path("message"), "message"));
    }
    return Keccak.hash(digest);
  }

  private static TypedDataEncoder encoder(JsonNode document) {
    return new TypedDataEncoder(TypedDataTypes.read(document.path("types")));
  }
}
