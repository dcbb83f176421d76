package gavel.cli.command.wallet;

import gavel.cli.exit.Failure;
import gavel.cli.wiring.Session;
import gavel.wallet.mnemonic.Mnemonic;
import gavel.wallet.secret.PrivateFiles;
import gavel.wallet.secret.Secret;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/** Has new words kept: shown once and asked back, or written to a file for their owner only. */
final class MnemonicBackup {

  private static final int ASKED = 3;

  private final Session session;

  MnemonicBackup(Session session) {
    this.session = session;
  }

  /**
   * Has the words kept.
   *
   * @throws Failure where they are not typed back: then nothing was made
   */
  void keep(Mnemonic mnemonic, Optional<Path> file) {
    try (Secret words = mnemonic.words()) {
      String text = words.useChars(String::new);
      if (file.isPresent()) {
        PrivateFiles.write(file.get(), text + "\n");
        session.say("The words are in " + file.get() + " (readable by you only).");
        return;
      }
      List<String> list = List.of(text.split(" ", -1));
      show(list);
      askBack(list);
    }
  }

  private void show(List<String> words) {
    PrintStream err = session.env().err();
    err.println("Write these words down, in this order. They are shown once; whoever has them has");
    err.println("the account, and without them and the key file it is lost.");
    for (int i = 0; i < words.size(); i++) {
      err.printf("  %2d  %s%n", i + 1, words.get(i));
    }
  }

  private void askBack(List<String> words) {
    List<Integer> asked =
        new SecureRandom().ints(0, words.size()).distinct().limit(ASKED).sorted().boxed().toList();
    for (int index : asked) {
      String typed = session.env().prompter().ask("Word " + (index + 1) + ": ");
      if (!typed.strip().equalsIgnoreCase(words.get(index))) {
        throw Failure.notConfirmed(
            "word " + (index + 1) + " is another one. No account was made.",
            "Run the command again: it makes new words.");
      }
    }
  }
}
