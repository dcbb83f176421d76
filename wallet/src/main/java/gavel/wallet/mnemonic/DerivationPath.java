package gavel.wallet.mnemonic;

import gavel.wallet.WalletException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which key of a tree (BIP-32), such as {@code m/44'/60'/0'/0/0}.
 *
 * @param indexes from the root down; 2^31 is added to a hardened one, hence read as unsigned
 */
public record DerivationPath(List<Integer> indexes) {
  /** Added to an index that is derived from the private key only. */
  static final int HARDENED = 0x80000000;

  private static final Pattern FORM = Pattern.compile("m(/[0-9]{1,10}['hH]?)*");
  private static final int MAX_DEPTH = 255;

  public DerivationPath {
    indexes = List.copyOf(indexes);
    if (indexes.size() > MAX_DEPTH) {
      throw new WalletException("A derivation path has at most 255 steps (BIP-32).");
    }
  }

  /** The path that most Ethereum wallets use for account i: {@code m/44'/60'/0'/0/i}. */
  public static DerivationPath ethereum(int account) {
    return parse("m/44'/60'/0'/0/" + account);
  }

  /**
   * Reads {@code m}, then a slash and a number for each step, with ' or h after a hardened one.
   *
   * @throws WalletException where it is something else
   */
  public static DerivationPath parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new WalletException(
          "A derivation path looks like m/44'/60'/0'/0/0; got \"" + text + "\".");
    }
    List<Integer> indexes = new ArrayList<>();
    for (String step : text.substring(1).split("/", -1)) {
      if (!step.isEmpty()) {
        indexes.add(index(step));
      }
    }
    return new DerivationPath(indexes);
  }

  private static int index(String step) {
    boolean hardened = !Character.isDigit(step.charAt(step.length() - 1));
    long number = Long.parseLong(hardened ? step.substring(0, step.length() - 1) : step);
    if (number > Integer.MAX_VALUE) {
      throw new WalletException(
          "A step of a derivation path is from 0 to 2147483647; got " + number + ".");
    }
    return (int) number | (hardened ? HARDENED : 0);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("m");
    for (int index : indexes) {
      text.append('/').append(index & ~HARDENED).append((index & HARDENED) == 0 ? "" : "'");
    }
    return text.toString();
  }
}
