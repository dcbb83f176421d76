package gavel.wallet.secret;

import gavel.wallet.WalletException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Secrets that people keep in files: passwords and keys. */
public final class SecretFile {
  private static final long MAX_BYTES = 64 << 10;

  private SecretFile() {}

  /**
   * A file's first line, without its line end.
   *
   * @throws UnsafePermissionsException where others may read the file
   * @throws WalletException where it cannot be read, is empty or large
   */
  public static Secret read(Path file) {
    PrivateFiles.requirePrivate(file);
    byte[] content = content(file);
    try {
      return firstLine(content, "The file " + file);
    } finally {
      Arrays.fill(content, (byte) 0);
    }
  }

  /**
   * The first line of some bytes, without its line end; the bytes stay the caller's to wipe.
   *
   * @param what names the source in an error
   */
  public static Secret firstLine(byte[] content, String what) {
    int end = 0;
    while (end < content.length && content[end] != '\n' && content[end] != '\r') {
      end++;
    }
    if (end == 0) {
      throw new WalletException(what + " is empty, where a secret was expected.");
    }
    byte[] line = Arrays.copyOf(content, end);
    try {
      return Secret.of(line);
    } finally {
      Arrays.fill(line, (byte) 0);
    }
  }

  private static byte[] content(Path file) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new WalletException("The file " + file + " is too large to hold a secret.");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new WalletException("The file " + file + " cannot be read: " + e.getMessage() + ".", e);
    }
  }
}
