package gavel.cli.wiring;

import gavel.cli.Nearest;
import gavel.cli.exit.Failure;
import gavel.cli.option.AccountOptions;
import gavel.wallet.Address;
import gavel.wallet.Signer;
import gavel.wallet.keystore.KeystoreEntry;
import gavel.wallet.keystore.KeystoreFolder;
import gavel.wallet.secret.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds accounts by name or address in the key folders, and unlocks them. */
public final class Accounts {

  private final Session session;
  private final AccountOptions options;

  /** Accounts by these options. */
  public Accounts(Session session, AccountOptions options) {
    this.session = session;
    this.options = options;
  }

  /** The folders that are searched: the one named, gavel's own, then Foundry's and geth's. */
  public List<KeystoreFolder> folders() {
    List<Path> paths = new ArrayList<>();
    KeyFolders others = new KeyFolders(session.env().variables());
    options.keystore().map(others::resolve).ifPresent(paths::add);
    paths.add(session.home().keystore());
    paths.add(devnetFolder());
    paths.addAll(others.present());
    return paths.stream().distinct().map(KeystoreFolder::new).toList();
  }

  /** The folder that new key files go to. */
  public KeystoreFolder target() {
    KeyFolders others = new KeyFolders(session.env().variables());
    return new KeystoreFolder(
        options.keystore().map(others::resolve).orElse(session.home().keystore()));
  }

  /** The account that is named by the option, the variable or the profile. */
  public Account current() {
    return find()
        .orElseThrow(
            () ->
                Failure.usage(
                    "no account was named.",
                    "Add --account NAME (gavel wallet list shows them), or make one: gavel wallet"
                        + " new"));
  }

  /** The same, where not naming one is fine: a sole account is taken. */
  public Optional<Account> find() {
    Optional<String> wanted = session.setting(options.account(), "account");
    if (wanted.isPresent()) {
      return Optional.of(byNameOrAddress(wanted.get()));
    }
    Optional<Address> held = new Elsewhere(session, options).sole();
    if (held.isPresent()) {
      return Optional.of(byNameOrAddress(held.get().toString()));
    }
    List<Account> own = in(new KeystoreFolder(session.home().keystore()));
    return own.size() == 1 ? Optional.of(own.getFirst()) : Optional.empty();
  }

  /** An account by its name or address; an address without a key here can be looked at. */
  public Account byNameOrAddress(String wanted) {
    for (KeystoreFolder folder : folders()) {
      Optional<KeystoreEntry> entry = folder.find(wanted);
      if (entry.isPresent()) {
        return account(folder, entry.get());
      }
    }
    if (wanted.toLowerCase(Locale.ROOT).startsWith("0x")) {
      Address address = Address.parse(wanted);
      return new Account(address.shortForm(), Optional.of(address), Optional.empty());
    }
    List<String> names = all().stream().map(Account::name).toList();
    String nearest = Nearest.to(wanted, names).map(n -> " Did you mean " + n + "?").orElse("");
    throw Failure.file(
        "there is no account '" + wanted + "'." + nearest, "To see them: gavel wallet list");
  }

  /** Every account of every folder. */
  public List<Account> all() {
    return folders().stream().flatMap(folder -> in(folder).stream()).toList();
  }

  /** The key file of the account with this name or address; its absence ends with exit 3. */
  public Account.Key requireKey(String wanted) {
    return key(byNameOrAddress(wanted));
  }

  /** The account's signer: another program's, the agent's, or its key; the caller closes it. */
  public Signer unlock(Account account) {
    return unlock(account, Optional.empty());
  }

  /** The same, for transactions of one chain. */
  public Signer unlock(Account account, Optional<Long> chainId) {
    return new Elsewhere(session, options)
        .signer(account.recorded(), chainId)
        .orElseGet(() -> unlockKey(account));
  }

  /** Unlocks the account's key; the caller closes the signer. */
  public Signer unlockKey(Account account) {
    Account.Key key = key(account);
    try (Secret password = password(account, key)) {
      return key.folder().unlock(key.entry(), password);
    }
  }

  /** The account's private key itself, for an export; the caller closes it. */
  public Secret reveal(Account account) {
    Account.Key key = key(account);
    try (Secret password = password(account, key)) {
      return key.folder().reveal(key.entry(), password);
    }
  }

  private static Account.Key key(Account account) {
    return account
        .key()
        .orElseThrow(
            () ->
                Failure.file(
                    "there is no key here for " + account.address() + ".",
                    "Import it: gavel wallet import, or name its folder with --keystore"));
  }

  private Secret password(Account account, Account.Key key) {
    Path devnetPassword = session.home().devnet().resolve("password");
    boolean local = key.entry().file().startsWith(devnetFolder()) && Files.exists(devnetPassword);
    return local
        ? gavel.wallet.secret.SecretFile.read(devnetPassword)
        : new Passwords(session, options).of(account.name());
  }

  private Path devnetFolder() {
    return session.home().devnet().resolve("keystore");
  }

  private static List<Account> in(KeystoreFolder folder) {
    return folder.list().stream().map(entry -> account(folder, entry)).toList();
  }

  private static Account account(KeystoreFolder folder, KeystoreEntry entry) {
    return new Account(entry.name(), entry.recorded(), Optional.of(new Account.Key(folder, entry)));
  }
}
