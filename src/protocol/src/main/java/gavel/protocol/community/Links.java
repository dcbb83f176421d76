package gavel.protocol.community;

import gavel.auction.EntityId;
import gavel.auction.io.BadInput;
import gavel.auction.io.BadInput.Finding;
import gavel.wallet.Address;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Which entity each testnet wallet counts for, as the wallets themselves signed. */
public record Links(Map<Address, EntityId> byWallet) {
  /** No wallet is linked. */
  public static final Links NONE = new Links(Map.of());

  /** Copies the map. */
  public Links {
    byWallet = Map.copyOf(byWallet);
  }

  /** The entity of a wallet. */
  public Optional<EntityId> of(Address wallet) {
    return Optional.ofNullable(byWallet.get(wallet));
  }

  /**
   * Reads a file of {@link LinkProof}s, one a line, and checks every signature.
   *
   * @param file what messages call it
   * @param sale the only sale whose links count
   * @throws BadInput naming every line that is malformed, of another sale, not signed by its
   *     wallet, or links a wallet to a second entity
   */
  public static Links parse(String text, String file, UUID sale) {
    List<Finding> findings = new ArrayList<>();
    Map<Address, EntityId> links = new HashMap<>();
    String[] lines = text.split("\r?\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].isBlank()) {
        continue;
      }
      try {
        add(links, LinkProof.fromJson(lines[i]), sale);
      } catch (CommunityException e) {
        findings.add(new Finding(file, i + 1, "", e.getMessage()));
      }
    }
    if (!findings.isEmpty()) {
      throw new BadInput(findings, findings.size());
    }
    return new Links(links);
  }

  private static void add(Map<Address, EntityId> links, LinkProof proof, UUID sale) {
    if (!proof.sale().equals(sale)) {
      throw new CommunityException(
          "The link is for the sale %s; wanted %s.".formatted(proof.sale(), sale));
    }
    if (!proof.holds()) {
      throw new CommunityException(
          "The link of %s was not signed by that wallet.".formatted(proof.wallet()));
    }
    EntityId earlier = links.putIfAbsent(proof.wallet(), proof.entity());
    if (earlier != null && !earlier.equals(proof.entity())) {
      throw new CommunityException(
          "The wallet %s is linked to %s and to %s; it counts for one entity."
              .formatted(proof.wallet(), earlier, proof.entity()));
    }
  }
}
