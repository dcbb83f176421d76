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
import java.util.Locale;

/**
 * A settlement in one number. SHA-256 over UTF-8 lines, each ended by LF: {@code
 * gavel-settlement-v1}; the SHA-256 of {@link TermsJson}; the SHA-256 of the participants file, or
 * {@code -}; the price as {@code n/d}; p*, or {@code -}; then {@code
 * entity,wallet,token,committed,accepted,refund} for each pair with something committed; then
 * {@code entity,wallet,tokens,…bonuses…,total,locked} for each wallet. Each of the two sections is
 * sorted by the bytes of its lines.
 */
public final class SettlementDigest {
  private SettlementDigest() {}

  /** The digest as 0x and lower-case hex. */
  public static String of(Settlement settlement) {
    MessageDigest digest = Sha256.start();
    header(settlement).forEach(line -> add(digest, line));
    pairs(settlement).forEach(line -> add(digest, line));
    wallets(settlement).forEach(line -> add(digest, line));
    return "0x" + HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, String line) {
    digest.update(line.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
  }

  private static List<String> header(Settlement settlement) {
    return List.of(
        "gavel-settlement-v1",
        TermsJson.sha256(settlement.terms()),
        settlement.participants().sha256(),
        settlement.price().toString(),
        settlement.pStar().isPresent() ? Long.toString(settlement.pStar().getAsLong()) : "-");
  }

  private static List<String> pairs(Settlement settlement) {
    List<String> lines = new ArrayList<>();
    for (EntityOutcome entity : settlement.entities()) {
      for (WalletOutcome wallet : entity.wallets()) {
        for (PairOutcome pair : wallet.pairs()) {
          lines.add(
              String.format(
                  Locale.ROOT, // a digest is the same in languages with digits of their own
                  "%s,%s,%s,%d,%d,%d",
                  entity.id(),
                  wallet.wallet(),
                  pair.token(),
                  pair.committed(),
                  pair.accepted(),
                  pair.refund()));
        }
      }
    }
    // All ASCII, so the order of the strings is the order of their bytes.
    Collections.sort(lines);
    return lines;
  }

  private static List<String> wallets(Settlement settlement) {
    List<String> lines = new ArrayList<>();
    for (EntityOutcome entity : settlement.entities()) {
      for (WalletOutcome wallet : entity.wallets()) {
        StringBuilder line = new StringBuilder();
        line.append(entity.id()).append(',').append(wallet.wallet());
        line.append(',').append(wallet.tokens());
        for (BigInteger bonus : wallet.bonuses()) {
          line.append(',').append(bonus);
        }
        lines.add(line + "," + wallet.total() + "," + wallet.locked());
      }
    }
    Collections.sort(lines);
    return lines;
  }
}
