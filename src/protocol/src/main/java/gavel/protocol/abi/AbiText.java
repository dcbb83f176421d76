package gavel.protocol.abi;

import gavel.protocol.abi.AbiType.Tuple;
import gavel.wallet.Bytes;
import java.util.List;
import java.util.StringJoiner;

/** Values for people, with their parameters' names; long data is cut in the middle. */
final class AbiText {
  private static final int LONGEST_DATA = 36;
  private static final int LONGEST_LIST = 4;

  private AbiText() {}

  /** {@code (name: value, …)}. */
  static String tuple(Tuple types, List<?> values) {
    StringJoiner joined = new StringJoiner(", ", "(", ")");
    for (int i = 0; i < values.size(); i++) {
      AbiParameter part = types.parts().get(i);
      String name = part.name().isEmpty() ? "" : part.name() + ": ";
      joined.add(name + value(part.type(), values.get(i)));
    }
    return joined.toString();
  }

  private static String value(AbiType type, Object value) {
    return switch (type) {
      case Tuple tuple -> tuple(tuple, (List<?>) value);
      case AbiType.Array(AbiType element) -> list(element, (List<?>) value);
      case AbiType.DynamicBytes() -> data((Bytes) value);
      default -> value.toString();
    };
  }

  private static String list(AbiType element, List<?> values) {
    StringJoiner joined = new StringJoiner(", ", "[", "]");
    values.stream().limit(LONGEST_LIST).forEach(each -> joined.add(value(element, each)));
    if (values.size() > LONGEST_LIST) {
      joined.add("… " + values.size() + " in all");
    }
    return joined.toString();
  }

  private static String data(Bytes data) {
    String hex = data.hex();
    return data.size() <= LONGEST_DATA
        ? hex
        : hex.substring(0, 18)
            + "…"
            + hex.substring(hex.length() - 8)
            + " ("
            + data.size()
            + " bytes)";
  }
}
