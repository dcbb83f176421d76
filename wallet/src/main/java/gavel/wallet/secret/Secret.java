package gavel.wallet.secret;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Bytes that must not be seen: a key, a password. They are wiped on close and print as {@code ***}.
 * Equality is identity, so that a secret cannot be found out by comparing.
 */
public final class Secret implements AutoCloseable {
  private final byte[] content;
  private boolean closed;

  private Secret(byte[] content) {
    this.content = content;
  }

  /** A copy of the bytes given, which stay the caller's to wipe. */
  public static Secret of(byte[] content) {
    return new Secret(content.clone());
  }

  /** A copy, in UTF-8, of the characters given, which stay the caller's to wipe. */
  public static Secret of(char[] content) {
    ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(content));
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    encoded.rewind();
    encoded.put(new byte[encoded.remaining()]);
    return new Secret(bytes);
  }

  /** A second secret of the same content, to be closed on its own. */
  public synchronized Secret copy() {
    requireOpen();
    return of(content);
  }

  /** How many bytes it has. */
  public synchronized int size() {
    requireOpen();
    return content.length;
  }

  /**
   * Hands a copy of the bytes to a function and wipes that copy when it returns.
   *
   * @throws IllegalStateException where the secret was closed
   */
  public <T> T use(Function<byte[], T> function) {
    byte[] copy = borrow();
    try {
      return function.apply(copy);
    } finally {
      Arrays.fill(copy, (byte) 0);
    }
  }

  /**
   * Hands the content, read as UTF-8, to a function and wipes that copy when it returns.
   *
   * @throws IllegalStateException where the secret was closed
   */
  public <T> T useChars(Function<char[], T> function) {
    return use(
        bytes -> {
          CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
          char[] chars = new char[decoded.remaining()];
          decoded.get(chars);
          decoded.rewind();
          decoded.put(new char[decoded.remaining()]);
          try {
            return function.apply(chars);
          } finally {
            Arrays.fill(chars, '\0');
          }
        });
  }

  private synchronized byte[] borrow() {
    requireOpen();
    return content.clone();
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("The secret was wiped before this use of it.");
    }
  }

  @Override
  public synchronized void close() {
    Arrays.fill(content, (byte) 0);
    closed = true;
  }

  @Override
  public String toString() {
    return "***";
  }
}
