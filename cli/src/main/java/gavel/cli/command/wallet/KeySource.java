package gavel.cli.command.wallet;

import gavel.cli.exit.Failure;
import gavel.cli.wiring.Session;
import gavel.wallet.PrivateKeys;
import gavel.wallet.mnemonic.Mnemonic;
import gavel.wallet.secret.Secret;
import gavel.wallet.secret.SecretFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where a key comes from; one of these at most, and without one the terminal asks for the key. */
final class KeySource {
  private static final Path STANDARD_INPUT = Path.of("-");
  private static final int MOST_BYTES = 4096;

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description = "a file (0600) that holds the private key in hex, or - for standard input")
  private Path keyFile;

  @Option(
      names = "--keystore-file",
      paramLabel = "FILE",
      description = "a V3 key file, such as geth's or Foundry's")
  private Path keystoreFile;

  @Option(
      names = "--mnemonic-file",
      paramLabel = "FILE",
      description = "a file (0600) that holds 12 to 24 words (BIP-39), or - for standard input")
  private Path mnemonicFile;

  @Option(names = "--mnemonic", description = "ask for the words at the terminal")
  private boolean mnemonic;

  /** The V3 key file, where one was named. */
  Optional<Path> keystoreFile() {
    return Optional.ofNullable(keystoreFile);
  }

  /** Whether the key comes out of words. */
  boolean isMnemonic() {
    return mnemonic || mnemonicFile != null;
  }

  /** The words; the caller closes them. */
  Mnemonic words(Session session) {
    try (Secret text =
        mnemonicFile == null
            ? asked(session, "The words, with blanks between (not shown): ")
            : read(session, mnemonicFile)) {
      return Mnemonic.parse(text);
    }
  }

  /** The private key; the caller closes it. */
  Secret key(Session session) {
    try (Secret hex =
        keyFile == null
            ? asked(session, "Private key (hex, not shown): ")
            : read(session, keyFile)) {
      return PrivateKeys.parse(hex);
    }
  }

  private static Secret read(Session session, Path file) {
    if (!file.equals(STANDARD_INPUT)) {
      return SecretFile.read(file);
    }
    byte[] piped = new byte[0];
    try {
      piped = session.env().in().readNBytes(MOST_BYTES);
      return SecretFile.firstLine(piped, "Standard input");
    } catch (IOException broken) {
      throw Failure.file("could not read standard input.").because(broken);
    } finally {
      Arrays.fill(piped, (byte) 0);
    }
  }

  private static Secret asked(Session session, String question) {
    char[] typed = session.env().prompter().askSecret(question);
    try {
      return Secret.of(typed);
    } finally {
      Arrays.fill(typed, '\0');
    }
  }
}
