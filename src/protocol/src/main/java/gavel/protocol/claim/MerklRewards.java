package gavel.protocol.claim;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.WalletException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where a Merkl wallet's amounts and proofs come from. */
@FunctionalInterface
public interface MerklRewards {
  /** The reward of a wallet in a token; empty where there is none. */
  Optional<MerklReward> of(Address wallet, Address token);

  /**
   * Rewards out of the service's answer, {@code [{chain, rewards: [{token: {address}, amount,
   * proofs}]}]}, whether just asked for or kept in a file. It is about one wallet.
   */
  static MerklRewards fromJson(String json) {
    JsonNode answer;
    try {
      answer = JsonMapper.builder().build().readTree(json);
    } catch (JacksonException e) {
      throw new ClaimException("The proofs are not JSON: " + e.getOriginalMessage(), e);
    }
    return (wallet, token) -> find(answer, token);
  }

  private static Optional<MerklReward> find(JsonNode answer, Address token) {
    for (JsonNode chain : answer) {
      for (JsonNode reward : chain.path("rewards")) {
        if (reward.path("token").path("address").asString("").equalsIgnoreCase(token.lower())) {
          return Optional.of(reward(reward));
        }
      }
    }
    return Optional.empty();
  }

  private static MerklReward reward(JsonNode json) {
    try {
      List<Bytes> proof = new ArrayList<>();
      json.path("proofs").forEach(each -> proof.add(Bytes.parse(each.asString(""))));
      return new MerklReward(new BigInteger(json.path("amount").asString("")), proof);
    } catch (WalletException | NumberFormatException e) {
      throw new ClaimException(
          "A reward in the proofs is malformed: its amount is \"%s\"; wanted a decimal number and a list of hex proofs."
              .formatted(json.path("amount").asString("")),
          e);
    }
  }
}
