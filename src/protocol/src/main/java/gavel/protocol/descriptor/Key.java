package gavel.protocol.descriptor;

import gavel.protocol.ProtocolException;
import gavel.wallet.WalletException;
import java.time.DateTimeException;
import java.util.function.Function;

/**
 * A figure's place in the file.
 *
 * @param section the table it stands in
 * @param name its key there
 * @param what it is, for messages: "the sale's address"
 * @param wanted its form, for messages: "an address"
 * @param read from its text; throws where it has another form
 */
public record Key<T>(
    String section, String name, String what, String wanted, Function<String, T> read) {
  /** {@code section.name}. */
  public String path() {
    return section + "." + name;
  }

  T parse(String text, String file) {
    try {
      return read.apply(text);
    } catch (WalletException | ProtocolException e) {
      throw new DescriptorException("In %s, %s: %s".formatted(file, path(), e.getMessage()), e);
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      throw new DescriptorException(
          "In %s, %s (%s) is \"%s\"; wanted %s.".formatted(file, path(), what, text, wanted), e);
    }
  }
}
