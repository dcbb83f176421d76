package gavel.auction.digest;

import gavel.auction.Price;
import gavel.auction.Sha256;
import gavel.auction.Terms;
import gavel.auction.terms.Offer;
import gavel.auction.terms.PriceRule;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Terms as RFC 8785 JSON: complete (presets, defaults and overrides applied), with fractions as
 * reduced {@code n/d} strings and large numbers as decimal strings; the name, the sources and their
 * standing are left out, since they do not bear on the outcome.
 */
public final class TermsJson {
  private TermsJson() {}

  /** The one JSON text of these terms. */
  public static String write(Terms terms) {
    return CanonicalJson.write(tree(terms));
  }

  /** SHA-256 of that text, as 0x hex. */
  public static String sha256(Terms terms) {
    return Sha256.hexOf(write(terms).getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, Object> tree(Terms terms) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("format", 1);
    tree.put("offer", offer(terms.offer()));
    tree.put("price", price(terms));
    tree.put("minimumBid", Long.toString(terms.minimumBid()));
    tree.put("allocation", AllocationJson.tree(terms.allocation()));
    tree.put("bonuses", BonusJson.tree(terms.bonuses()));
    Map<String, Object> lock = new LinkedHashMap<>();
    lock.put("months", terms.lock().months());
    lock.put("regions", terms.lock().regions());
    terms.lock().tge().ifPresent(tge -> lock.put("tge", tge.toString()));
    tree.put("lock", lock);
    return tree;
  }

  private static Map<String, Object> offer(Offer offer) {
    return Map.of(
        "token", offer.token(),
        "decimals", offer.decimals(),
        "supply", offer.supply().toString(),
        "totalSupply", offer.totalSupply().toString());
  }

  private static Map<String, Object> price(Terms terms) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("tick", terms.grid().tick().toString());
    tree.put("min", Long.toString(terms.grid().min()));
    tree.put("max", Long.toString(terms.grid().max()));
    tree.put("rule", terms.rule().getClass().getSimpleName().toLowerCase(Locale.ROOT));
    if (terms.rule() instanceof PriceRule.Fixed(Price price)) {
      tree.put("fixed", price.toString());
    }
    return tree;
  }
}
