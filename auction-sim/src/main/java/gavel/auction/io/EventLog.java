package gavel.auction.io;

import gavel.auction.EntityId;
import gavel.auction.TokenId;
import gavel.auction.WalletId;
import gavel.auction.live.SaleEvent;
import gavel.auction.live.SaleEvent.BidPlaced;
import gavel.auction.live.SaleEvent.Position;
import gavel.auction.live.SaleEvent.Reduced;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A sale's event log as JSON lines, format 1. The first line is {@code
 * {"format":"gavel-events","version":1}}; each further one is an event in order of (block, index),
 * amounts in micro-USD as decimal strings:
 *
 * <pre>
 * {"type":"bid","block":12,"index":3,"time":1766000000,"entity":"0x…","wallet":"0x…","token":"0x…",
 *  "price":437,"lock":true,"total":"2500000000"}
 * {"type":"reduced","block":15,"index":0,"time":1766400000,"entity":"0x…","wallet":"0x…",
 *  "token":"0x…","amount":"500000000"}
 * </pre>
 *
 * {@code total} is what the entity has bid in all after the event; the difference came from {@code
 * wallet} in {@code token}. Both may be {@code "-"}.
 */
public final class EventLog {
  private static final String HEADER = "{\"format\":\"gavel-events\",\"version\":1}";
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private EventLog() {}

  /**
   * Reads a file.
   *
   * @throws BadInput naming the line of the first event that is not one
   */
  public static List<SaleEvent> read(Path file) {
    return parse(TextFile.decode(TextFile.bytes(file), file.toString()), file.toString());
  }

  /** Reads a text under the name that messages give it. */
  public static List<SaleEvent> parse(String text, String name) {
    List<SaleEvent> events = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        Line line = new Line(name, i + 1, tree(lines.get(i), name, i + 1));
        if (i == 0) {
          line.requireHeader();
        } else {
          events.add(line.event());
        }
      }
    }
    if (lines.isEmpty()) {
      throw new BadInput(name, "is empty; its first line is " + HEADER + ".");
    }
    return events;
  }

  private static ObjectNode tree(String text, String name, long line) {
    try {
      if (MAPPER.readTree(text) instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException e) {
      throw new BadInput(
          List.of(new BadInput.Finding(name, line, "", "is not JSON: " + e.getOriginalMessage())),
          1);
    }
    throw new BadInput(List.of(new BadInput.Finding(name, line, "", "wanted a JSON object.")), 1);
  }

  /** Writes a log. */
  public static void write(List<SaleEvent> events, Appendable out) throws IOException {
    out.append(HEADER).append('\n');
    for (SaleEvent event : events) {
      out.append(MAPPER.writeValueAsString(members(event))).append('\n');
    }
  }

  private static Map<String, Object> members(SaleEvent event) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", event instanceof BidPlaced ? "bid" : "reduced");
    members.put("block", event.position().block());
    members.put("index", event.position().index());
    members.put("time", event.position().time());
    members.put("entity", event.entity().toString());
    switch (event) {
      case BidPlaced bid -> {
        members.put("wallet", bid.wallet().text());
        members.put("token", bid.token().text());
        members.put("price", bid.price());
        members.put("lock", bid.lock());
        members.put("total", Long.toString(bid.total()));
      }
      case Reduced reduced -> {
        members.put("wallet", reduced.wallet().text());
        members.put("token", reduced.token().text());
        members.put("amount", Long.toString(reduced.amount()));
      }
    }
    return members;
  }

  /** One line of a log. */
  private static final class Line {
    private final String file;
    private final long number;
    private final ObjectNode node;
    private final TreeSet<String> asked = new TreeSet<>();

    Line(String file, long number, ObjectNode node) {
      this.file = file;
      this.number = number;
      this.node = node;
    }

    void requireHeader() {
      if (!node.path("format").asString("").equals("gavel-events")
          || node.path("version").asInt(0) != 1) {
        throw bad("", "wanted " + HEADER + " as the first line, got " + node + ".");
      }
    }

    SaleEvent event() {
      try {
        SaleEvent event = parse();
        for (String key : node.propertyNames()) {
          if (!asked.contains(key)) {
            throw bad(key, "unknown member" + Nearest.hint(key, asked));
          }
        }
        return event;
      } catch (Cells.BadCell | IllegalArgumentException e) {
        throw bad("", e.getMessage());
      }
    }

    private SaleEvent parse() {
      String type = text("type");
      Position position = new Position(whole("block"), whole("index"), whole("time"));
      EntityId entity = EntityId.of(text("entity"));
      WalletId wallet = new WalletId(text("wallet"));
      TokenId token = new TokenId(text("token"));
      return switch (type) {
        case "bid" ->
            new BidPlaced(
                position, entity, wallet, token, whole("price"), flag("lock"), whole("total"));
        case "reduced" -> new Reduced(position, entity, wallet, token, whole("amount"));
        default -> throw bad("type", "wanted bid or reduced, got '" + type + "'.");
      };
    }

    private JsonNode member(String key) {
      asked.add(key);
      JsonNode found = node.get(key);
      if (found == null || found.isContainer() || found.isNull()) {
        throw bad(key, "is missing.");
      }
      return found;
    }

    private String text(String key) {
      return member(key).asString();
    }

    private long whole(String key) {
      return Cells.whole(text(key), "a number");
    }

    private boolean flag(String key) {
      return Cells.flag(text(key));
    }

    private BadInput bad(String key, String message) {
      return new BadInput(List.of(new BadInput.Finding(file, number, key, message)), 1);
    }
  }
}
