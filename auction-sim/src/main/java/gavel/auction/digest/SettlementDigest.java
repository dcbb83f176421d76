package gavel.auction.digest;

import gavel.auction.EntityOutcome;
import gavel.auction.PairOutcome;
import gavel.auction.Settlement;
import gavel.auction.Sha256;
import gavel.auction.WalletOutcome;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/**
 * A settlement in one number. SHA-256 over UTF-8 lines, each ended by LF: {@code
 * gavel-settlement-v1}; the SHA-256 of {@link TermsJson}; the SHA-256 of the participants file, or
 * {@code -}; the price as {@code n/d}; p*, or {@code -}; then {@code
 * entity,wallet,token,committed,accepted,refund} for each pair with something committed; then
 * {@code entity,wallet,tokens,…bonuses…,total,locked} for each wallet. Each of the two sections is
 * sorted by the bytes of its lines.
 */
public final class SettlementDigest {
  private static final int BATCH = 1 << 16;

  private SettlementDigest() {}

  /** The digest as 0x and lower-case hex. */
  public static String of(Settlement settlement) {
    MessageDigest digest = Sha256.start();
    header(settlement).forEach(line -> digest.update(bytes(line + "\n")));
    // Each entity is looked at once, since that is what takes time: the second section waits.
    List<byte[]> second = new ArrayList<>();
    StringBuilder batch = new StringBuilder();
    for (EntityOutcome entity : settlement.entities()) {
      digest.update(bytes(pairs(entity)));
      batch.append(wallets(entity));
      if (batch.length() >= BATCH) {
        second.add(bytes(batch.toString()));
        batch.setLength(0);
      }
    }
    second.forEach(digest::update);
    digest.update(bytes(batch.toString()));
    return "0x" + HexFormat.of().formatHex(digest.digest());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> header(Settlement settlement) {
    return List.of(
        "gavel-settlement-v1",
        TermsJson.sha256(settlement.terms()),
        settlement.participants().sha256(),
        settlement.price().toString(),
        settlement.pStar().isPresent() ? Long.toString(settlement.pStar().getAsLong()) : "-");
  }

  private static String pairs(EntityOutcome entity) {
    String start = entity.id() + ",";
    List<String> lines = new ArrayList<>();
    for (WalletOutcome wallet : entity.wallets()) {
      for (PairOutcome pair : wallet.pairs()) {
        StringBuilder line = new StringBuilder(start);
        line.append(wallet.wallet()).append(',').append(pair.token());
        line.append(',').append(pair.committed());
        line.append(',').append(pair.accepted());
        line.append(',').append(pair.refund());
        lines.add(line.append('\n').toString());
      }
    }
    return sorted(lines);
  }

  private static String wallets(EntityOutcome entity) {
    String start = entity.id() + ",";
    List<String> lines = new ArrayList<>();
    for (WalletOutcome wallet : entity.wallets()) {
      StringBuilder line = new StringBuilder(start);
      line.append(wallet.wallet()).append(',').append(wallet.tokens());
      for (BigInteger bonus : wallet.bonuses()) {
        line.append(',').append(bonus);
      }
      line.append(',').append(wallet.total()).append(',').append(wallet.locked());
      lines.add(line.append('\n').toString());
    }
    return sorted(lines);
  }

  /**
   * The lines of one entity in order. All are ASCII, so the order of the strings is that of their
   * bytes; and they begin with the id, in whose order the entities come, so a section is sorted
   * when the lines of each entity are.
   */
  private static String sorted(List<String> lines) {
    Collections.sort(lines);
    return String.join("", lines);
  }
}
