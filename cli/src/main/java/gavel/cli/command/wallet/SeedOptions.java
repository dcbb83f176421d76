package gavel.cli.command.wallet;

import gavel.cli.exit.Failure;
import gavel.cli.wiring.Session;
import gavel.wallet.mnemonic.DerivationPath;
import gavel.wallet.secret.Secret;
import gavel.wallet.secret.SecretFile;
import java.nio.file.Path;
import java.util.Arrays;
import picocli.CommandLine.Option;

/** Which key of a mnemonic: its path, and the passphrase that may stand beside the words. */
final class SeedOptions {

  @Option(
      names = "--index",
      paramLabel = "N",
      defaultValue = "0",
      description = "the account's number on the path m/44'/60'/0'/0 (default: ${DEFAULT-VALUE})")
  private int index;

  @Option(names = "--path", paramLabel = "PATH", description = "another path, such as m/44'/60'/1'")
  private String path;

  @Option(names = "--passphrase", description = "ask for BIP-39's optional passphrase")
  private boolean passphrase;

  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      description = "a file (0600) whose first line is that passphrase")
  private Path passphraseFile;

  /** The path that was asked for. */
  DerivationPath path() {
    if (index < 0) {
      throw Failure.usage("--index is 0 or more; got " + index + ".");
    }
    return path == null ? DerivationPath.ethereum(index) : DerivationPath.parse(path);
  }

  /** The passphrase, empty for none; the caller closes it. */
  Secret passphrase(Session session) {
    if (passphraseFile != null) {
      return SecretFile.read(passphraseFile);
    }
    if (!passphrase) {
      return Secret.of(new char[0]);
    }
    char[] typed = session.env().prompter().askSecret("Passphrase beside the words: ");
    try {
      return Secret.of(typed);
    } finally {
      Arrays.fill(typed, '\0');
    }
  }
}
