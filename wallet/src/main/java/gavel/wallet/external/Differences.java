package gavel.wallet.external;

import gavel.wallet.transaction.UnsignedTransaction;
import java.util.ArrayList;
import java.util.List;

/** Names the fields in which two transactions differ. */
final class Differences {
  private final List<String> found = new ArrayList<>();

  private Differences() {}

  static String between(UnsignedTransaction want, UnsignedTransaction got) {
    Differences differences = new Differences();
    differences.compare("chain", want.chainId(), got.chainId());
    differences.compare("nonce", want.nonce(), got.nonce());
    differences.compare("recipient", want.to(), got.to());
    differences.compare("value", want.value(), got.value());
    differences.compare("data", want.data(), got.data());
    differences.compare("gas limit", want.gasLimit(), got.gasLimit());
    differences.compare("fees", want.fees(), got.fees());
    differences.compare("access list", want.accessList(), got.accessList());
    return "it has another " + String.join(", ", differences.found);
  }

  private void compare(String name, Object want, Object got) {
    if (!want.equals(got)) {
      found.add(name);
    }
  }
}
