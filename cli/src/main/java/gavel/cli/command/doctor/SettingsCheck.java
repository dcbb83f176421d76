package gavel.cli.command.doctor;

import gavel.cli.option.AccountOptions;
import gavel.cli.option.NetworkOptions;
import gavel.cli.option.SaleOptions;
import gavel.cli.wiring.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which settings hold, and where each comes from. */
final class SettingsCheck {

  private final Session session;
  private final SaleOptions sale;
  private final NetworkOptions network;
  private final AccountOptions account;

  SettingsCheck(Session session, SaleOptions sale, NetworkOptions network, AccountOptions account) {
    this.session = session;
    this.sale = sale;
    this.network = network;
    this.account = account;
  }

  List<Diagnosis> run() {
    List<Diagnosis> found = new ArrayList<>();
    String file = session.config().file().toString();
    found.add(
        session.config().exists()
            ? Diagnosis.good("profile", file)
            : Diagnosis.good("profile", "none at " + file + ": nothing is chosen"));
    setting("network", network.network()).ifPresent(found::add);
    setting("sale", sale.sale()).ifPresent(found::add);
    setting("account", account.account()).ifPresent(found::add);
    setting("entity", Optional.empty()).ifPresent(found::add);
    setting("login", Optional.empty()).ifPresent(found::add);
    return found;
  }

  private Optional<Diagnosis> setting(String key, Optional<String> option) {
    return session
        .setting(option, key)
        .map(value -> Diagnosis.good(key, value + ", from " + origin(key, option)));
  }

  private String origin(String key, Optional<String> option) {
    String variable = "GAVEL_" + key.toUpperCase(Locale.ROOT);
    if (option.isPresent()) {
      return "the command line";
    }
    return session.env().variable(variable) == null ? "the profile" : variable;
  }
}
