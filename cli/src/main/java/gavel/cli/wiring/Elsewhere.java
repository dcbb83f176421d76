package gavel.cli.wiring;

import gavel.cli.exit.Failure;
import gavel.cli.option.AccountOptions;
import gavel.protocol.browser.BrowserSigner;
import gavel.protocol.external.Transports;
import gavel.wallet.Address;
import gavel.wallet.KeySigner;
import gavel.wallet.PrivateKeys;
import gavel.wallet.Signer;
import gavel.wallet.external.ExternalSigner;
import gavel.wallet.external.SignerUnreachableException;
import gavel.wallet.external.Transport;
import gavel.wallet.secret.Secret;
import gavel.wallet.secret.SecretFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Signers outside this process: another program that was named, or a running agent. */
final class Elsewhere {

  private static final String BROWSER = "browser";
  private static final String FILE = "file:";

  /** How long a person may take to look at each request in the browser. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Session session;
  private final AccountOptions options;

  Elsewhere(Session session, AccountOptions options) {
    this.session = session;
    this.options = options;
  }

  /** The sole account of the program that was named; of a browser's wallet nobody knows it. */
  Optional<Address> sole() {
    return program()
        .filter(address -> !address.equals(BROWSER))
        .map(
            address -> {
              try (Signer signer = program(address, Optional.empty(), Optional.empty())) {
                return signer.address();
              }
            });
  }

  /** The signer of an account; empty where its key file is to be unlocked. */
  Optional<Signer> signer(Optional<Address> account, Optional<Long> chainId) {
    Optional<String> program = program();
    if (program.isPresent()) {
      return Optional.of(program(program.get(), account, chainId));
    }
    Optional<String> named = session.setting(options.agent(), "agent");
    if (named.isPresent()) {
      return named.get().equals("no")
          ? Optional.empty()
          : Optional.of(ExternalSigner.connect(agent(Path.of(named.get())), account));
    }
    return account.isEmpty() || passwordGiven() ? Optional.empty() : running(account.get());
  }

  private Signer program(String address, Optional<Address> account, Optional<Long> chainId) {
    if (address.equals(BROWSER)) {
      return browser(account, chainId);
    }
    return address.startsWith(FILE)
        ? keyFile(Path.of(address.substring(FILE.length())), account)
        : ExternalSigner.connect(Transports.to(address), account);
  }

  /** A bare key in a file that only its owner reads. */
  private static Signer keyFile(Path file, Optional<Address> account) {
    try (Secret hex = SecretFile.read(file);
        Secret key = PrivateKeys.parse(hex)) {
      Address found = PrivateKeys.address(key);
      if (account.filter(wanted -> !wanted.equals(found)).isPresent()) {
        throw Failure.file("the key in " + file + " is of " + found + ", not of " + account.get());
      }
      return KeySigner.of(key);
    }
  }

  private Signer browser(Optional<Address> account, Optional<Long> chainId) {
    Address wanted =
        account.orElseThrow(
            () ->
                Failure.usage(
                    "with --signer browser the account's address is needed.", "Add --account 0x…"));
    return new BrowserSigner(wanted, chainId, this::open, PATIENCE);
  }

  private void open(URI page) {
    session.say("The wallet is asked in your browser, at " + page);
    session.env().browser().accept(page);
  }

  private Optional<Signer> running(Address account) {
    Path socket = session.home().agent();
    if (!Files.exists(socket)) {
      return Optional.empty();
    }
    Transport agent = agent(socket);
    try {
      return ExternalSigner.holds(agent, account)
          ? Optional.of(ExternalSigner.connect(agent, Optional.of(account)))
          : Optional.empty();
    } catch (SignerUnreachableException dead) {
      session.say("No agent answers at " + socket + "; the key file is used.");
      return Optional.empty();
    }
  }

  private Optional<String> program() {
    return session.setting(options.signer(), "signer");
  }

  // Whoever gives a password wants the key file; the agent may be another sale's.
  private boolean passwordGiven() {
    return options.passwordFile().isPresent() || options.passwordCommand().isPresent();
  }

  private static Transport agent(Path socket) {
    if (!Files.exists(socket)) {
      throw Failure.network(
          "no agent listens at " + socket + ".", "To start one: gavel wallet agent --help");
    }
    return Transports.to("unix:" + socket);
  }
}
