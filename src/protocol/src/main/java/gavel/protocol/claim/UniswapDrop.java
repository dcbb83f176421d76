package gavel.protocol.claim;

import gavel.protocol.Reason;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.WalletException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published file of a MerkleDistributor: {@code {merkleRoot, tokenTotal, claims: {address:
 * {index, amount: "0x…", proof}}}}.
 */
public final class UniswapDrop {
  /** One wallet's claim; the amount in base units. */
  public record Claim(BigInteger index, BigInteger amount, List<Bytes> proof) {
    public Claim {
      proof = List.copyOf(proof);
    }
  }

  private final Map<Address, Claim> claims;

  private UniswapDrop(Map<Address, Claim> claims) {
    this.claims = claims;
  }

  /** Reads the file. */
  public static UniswapDrop fromJson(String json) {
    try {
      Map<Address, Claim> claims = new HashMap<>();
      for (Map.Entry<String, JsonNode> each :
          JsonMapper.builder().build().readTree(json).path("claims").properties()) {
        claims.put(Address.parse(each.getKey()), claim(each.getValue()));
      }
      return new UniswapDrop(claims);
    } catch (JacksonException | WalletException | NumberFormatException e) {
      throw new ClaimException(
          "The claims file cannot be read: %s Wanted {merkleRoot, tokenTotal, claims: {address: {index, amount, proof}}}."
              .formatted(Reason.of(e)),
          e);
    }
  }

  private static Claim claim(JsonNode json) {
    List<Bytes> proof = new ArrayList<>();
    json.path("proof").forEach(each -> proof.add(Bytes.parse(each.asString(""))));
    String amount = json.path("amount").asString("");
    if (!amount.startsWith("0x")) {
      throw new NumberFormatException("an amount is \"" + amount + "\", wanted 0x and hex digits.");
    }
    return new Claim(
        BigInteger.valueOf(json.path("index").asLong()),
        new BigInteger(amount.substring(2), 16),
        proof);
  }

  /** A wallet's claim; empty where it has none. */
  public Optional<Claim> of(Address wallet) {
    return Optional.ofNullable(claims.get(wallet));
  }
}
