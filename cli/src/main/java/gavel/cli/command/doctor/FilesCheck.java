package gavel.cli.command.doctor;

import gavel.cli.exit.ExitCode;
import gavel.cli.exit.Failure;
import gavel.cli.option.AccountOptions;
import gavel.cli.wiring.Accounts;
import gavel.cli.wiring.Session;
import gavel.wallet.keystore.KeystoreFolder;
import gavel.wallet.secret.PrivateFiles;
import gavel.wallet.secret.UnsafePermissionsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Whether others can read what is secret. */
final class FilesCheck {

  private final Session session;
  private final Accounts accounts;

  FilesCheck(Session session, AccountOptions account) {
    this.session = session;
    this.accounts = new Accounts(session, account);
  }

  List<Diagnosis> run() {
    List<Diagnosis> found = new ArrayList<>();
    for (KeystoreFolder folder : accounts.folders()) {
      List<Path> keys = folder.list().stream().map(entry -> entry.file()).toList();
      found.addAll(look("keys", folder.path(), keys));
    }
    found.addAll(look("logins", session.home().logins(), filesIn(session.home().logins())));
    return found;
  }

  private static List<Diagnosis> look(String subject, Path folder, List<Path> files) {
    List<Diagnosis> open = files.stream().flatMap(file -> open(subject, file)).toList();
    return open.isEmpty() && !files.isEmpty()
        ? List.of(
            Diagnosis.good(subject, files.size() + " in " + folder + ", readable by you only"))
        : open;
  }

  private static Stream<Diagnosis> open(String subject, Path file) {
    try {
      PrivateFiles.requirePrivate(file);
      return Stream.empty();
    } catch (UnsafePermissionsException open) {
      return Stream.of(
          Diagnosis.wrong(subject, "others can read " + file, "chmod 600 " + file, ExitCode.FILE));
    }
  }

  private static List<Path> filesIn(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException failed) {
      throw Failure.file("could not list " + folder + ": " + failed.getMessage() + ".")
          .because(failed);
    }
  }
}
