package gavel.cli.command.wallet;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.option.AccountOptions;
import gavel.cli.render.Page;
import gavel.cli.wiring.Account;
import gavel.cli.wiring.Accounts;
import gavel.wallet.Bytes;
import gavel.wallet.secret.PrivateFiles;
import gavel.wallet.secret.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** {@code gavel wallet export}. */
@Command(
    description =
        "Writes an account's key to a file that only you can read: encrypted, as it is kept, or"
            + " bare.")
public final class WalletExportCommand extends GavelCommand {

  @Parameters(paramLabel = "NAME", description = "the account's name")
  private String name;

  @Option(names = "--to", paramLabel = "FILE", required = true, description = "the file to write")
  private Path file;

  @Option(
      names = "--bare",
      description = "the private key in hex, without a password: whoever has it has the account")
  private boolean bare;

  @Mixin private AccountOptions options;

  @Override
  public View call() {
    Accounts accounts = new Accounts(session(), options);
    Account.Key key = accounts.requireKey(name);
    if (Files.exists(file)) {
      throw Failure.file("the file " + file + " exists already. Nothing was written.");
    }
    PrivateFiles.write(file, bare ? hex(accounts, name) : encrypted(key.entry().file()));
    return new Exported(key.entry().name(), file, bare);
  }

  private static String hex(Accounts accounts, String name) {
    try (Secret secret = accounts.reveal(accounts.byNameOrAddress(name))) {
      Bytes bytes = secret.use(Bytes::of);
      return bytes.hex() + "\n";
    }
  }

  private static String encrypted(Path keyFile) {
    try {
      return Files.readString(keyFile);
    } catch (IOException unreadable) {
      throw Failure.file("could not read the key file " + keyFile + ".").because(unreadable);
    }
  }

  private record Exported(String name, Path file, boolean bare) implements View {
    @Override
    public String schema() {
      return "gavel.wallet-export/1";
    }

    @Override
    public void text(Page page) {
      page.line("Wrote the key of " + name + " to " + file + " (readable by you only).");
      if (bare) {
        page.line("It is not encrypted: whoever reads the file has the account.");
      }
    }

    @Override
    public void json(ObjectNode into) {
      into.put("name", name).put("file", file.toString()).put("encrypted", !bare);
    }
  }
}
