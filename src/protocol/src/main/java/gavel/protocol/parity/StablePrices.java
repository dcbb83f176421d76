package gavel.protocol.parity;

import gavel.protocol.ProtocolException;
import gavel.protocol.Reason;
import gavel.protocol.Source;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What payment tokens trade at, in USD, by symbol in lower case. As a file or a feed:
 *
 * <pre>
 * {"format": 1, "at": "2026-01-15T12:00:00Z", "usd": {"usdc": "0.9998", "usdt": "1.0001"}}
 * </pre>
 *
 * @param at when these were the prices
 */
public record StablePrices(Instant at, Map<String, BigDecimal> usd) {
  /** How far from a dollar a token may be before the sale should be paused: half a cent. */
  public static final BigDecimal TOLERANCE = new BigDecimal("0.005");

  /** Older prices say nothing about now. */
  public static final Duration FRESH = Duration.ofHours(1);

  public StablePrices {
    usd = Map.copyOf(usd);
  }

  /**
   * Reads a file or a feed.
   *
   * @throws ProtocolException where it is not of that form
   */
  public static StablePrices read(URI source) {
    String name =
        "file".equals(source.getScheme()) ? Path.of(source).toString() : source.toString();
    String text =
        Source.read(source, "price file")
            .orElseThrow(
                () ->
                    new ProtocolException(
                        "There is no price file at " + name + ". Check the path: --prices FILE"));
    return parse(text, name);
  }

  /** The same, from its text; {@code name} is for messages. */
  public static StablePrices parse(String text, String name) {
    try {
      JsonNode json = JsonMapper.shared().readTree(text);
      if (json.path("format").asInt(0) != 1) {
        throw new ProtocolException(name + " is no price file of format 1.");
      }
      Map<String, BigDecimal> usd = new TreeMap<>();
      json.required("usd")
          .properties()
          .forEach(each -> usd.put(each.getKey(), new BigDecimal(each.getValue().asString())));
      return new StablePrices(Instant.parse(json.required("at").asString()), usd);
    } catch (JacksonException | NumberFormatException | DateTimeParseException e) {
      throw new ProtocolException(
          "%s is no price file: %s. Wanted {\"format\": 1, \"at\": TIME, \"usd\": {\"usdc\": \"1.0000\"}}."
              .formatted(name, Reason.of(e)),
          e);
    }
  }

  /** Whether a price is within the tolerance of a dollar. */
  public static boolean atPar(BigDecimal price) {
    return price.subtract(BigDecimal.ONE).abs().compareTo(TOLERANCE) <= 0;
  }

  /** Whether these prices are too old to be gone by. */
  public boolean staleAt(Instant now) {
    return at.plus(FRESH).isBefore(now);
  }
}
