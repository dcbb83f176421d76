package gavel.cli.option;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whose account, and where its key and password come from. */
public final class AccountOptions {

  @Option(
      names = {"--account", "--from"},
      paramLabel = "NAME|ADDRESS",
      description = "the account (also: GAVEL_ACCOUNT)")
  private String account;

  @Option(
      names = "--keystore",
      paramLabel = "FOLDER|foundry|geth",
      description = "a folder of key files, or Foundry's or geth's own")
  private Path keystore;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "a file (0600) whose first line is the password")
  private Path passwordFile;

  @Option(
      names = "--password-command",
      paramLabel = "COMMAND",
      description = "a command that prints the password, run by the shell")
  private String passwordCommand;

  @Option(
      names = "--agent",
      paramLabel = "SOCKET|no",
      description = "the agent that signs (default: a running one), or no (also: GAVEL_AGENT)")
  private String agent;

  @Option(
      names = "--signer",
      paramLabel = "URL",
      description =
          "what else signs: http(s)://…, unix:/path, file:/key, or browser (also: GAVEL_SIGNER)")
  private String signer;

  /** The account that was named. */
  public Optional<String> account() {
    return Optional.ofNullable(account);
  }

  /** A folder of key files beside gavel's own. */
  public Optional<Path> keystore() {
    return Optional.ofNullable(keystore);
  }

  /** A file that holds the password. */
  public Optional<Path> passwordFile() {
    return Optional.ofNullable(passwordFile);
  }

  /** A command that prints the password. */
  public Optional<String> passwordCommand() {
    return Optional.ofNullable(passwordCommand);
  }

  /** The agent's socket, or {@code no}. */
  public Optional<String> agent() {
    return Optional.ofNullable(agent);
  }

  /** The address of another program that signs. */
  public Optional<String> signer() {
    return Optional.ofNullable(signer);
  }
}
