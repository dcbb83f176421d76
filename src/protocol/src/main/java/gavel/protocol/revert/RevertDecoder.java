package gavel.protocol.revert;

import gavel.protocol.abi.AbiException;
import gavel.wallet.Bytes;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads revert data. What is not known is shown by its selector and never hidden. */
public final class RevertDecoder {
  private static final Map<Bytes, ErrorForm> FORMS =
      Stream.of(
              SolidityErrors.FORMS,
              SaleErrors.FORMS,
              SettlementErrors.FORMS,
              DistributorErrors.FORMS,
              StakingErrors.FORMS,
              TokenErrors.FORMS,
              AccessErrors.FORMS,
              LibraryErrors.FORMS)
          .flatMap(List::stream)
          .collect(
              Collectors.toUnmodifiableMap(f -> f.signature().selector(), Function.identity()));

  private RevertDecoder() {}

  public static Revert decode(Bytes data) {
    if (data.size() < 4) {
      return new Revert(
          "None",
          List.of(),
          "The contract refused without giving a reason.",
          "Frequent causes: a token without enough balance or allowance, or a contract that has no"
              + " such function. To see what is missing: gavel bid check");
    }
    Bytes selector = data.slice(0, 4);
    ErrorForm form = FORMS.get(selector);
    if (form == null) {
      return unknown(selector, data);
    }
    try {
      return form.read(data);
    } catch (AbiException e) {
      return unknown(selector, data);
    }
  }

  /** All errors that have words, by signature; for documentation and tests. */
  public static List<String> known() {
    return FORMS.values().stream().map(f -> f.signature().canonical()).sorted().toList();
  }

  private static Revert unknown(Bytes selector, Bytes data) {
    return new Revert(
        "Unknown",
        List.of(data),
        "The contract refused with an error that is not known here (selector %s, %d bytes of data)."
            .formatted(selector, data.size() - 4),
        "The contract's own documentation or its source on the explorer names it.");
  }
}
