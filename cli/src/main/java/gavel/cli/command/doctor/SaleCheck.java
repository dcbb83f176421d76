package gavel.cli.command.doctor;

import gavel.cli.exit.ExitCode;
import gavel.cli.option.NetworkOptions;
import gavel.cli.option.SaleOptions;
import gavel.cli.wiring.Logins;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.Sales;
import gavel.cli.wiring.Session;
import gavel.protocol.descriptor.Keys;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.Keccak;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the sale in use is where its descriptor says, on both its chains. */
final class SaleCheck {

  private final Session session;
  private final SaleOptions saleOptions;
  private final NetworkOptions networkOptions;

  SaleCheck(Session session, SaleOptions sale, NetworkOptions network) {
    this.session = session;
    this.saleOptions = sale;
    this.networkOptions = network;
  }

  List<Diagnosis> run() {
    if (session.setting(saleOptions.sale(), "sale").isEmpty()) {
      return List.of(Diagnosis.look("sale", "none is chosen", "gavel sale use NAME"));
    }
    Sale sale = new Sales(session).open(saleOptions, networkOptions);
    List<Diagnosis> found = new ArrayList<>();
    Heartbeat heartbeat = new Heartbeat(session.env().clock().instant());
    found.addAll(
        Diagnosis.of(
            "sale's chain",
            () -> List.of(heartbeat.of("sale's chain", sale.l1Network(), sale.l1()))));
    found.addAll(
        Diagnosis.of(
            "token's chain",
            () -> List.of(heartbeat.of("token's chain", sale.l2Network(), sale.l2()))));
    found.addAll(Diagnosis.of("sale's code", () -> code(sale)));
    found.addAll(Diagnosis.of("login", () -> login(sale)));
    return found;
  }

  private static List<Diagnosis> code(Sale sale) {
    Address address = sale.descriptor().require(Keys.SALE);
    Bytes code = sale.l1().code(address);
    if (code.isEmpty()) {
      return List.of(
          Diagnosis.wrong(
              "sale's code",
              "there is no contract at " + address + " on " + sale.l1Network(),
              "Check the descriptor: gavel sale show",
              ExitCode.FILE));
    }
    Optional<Bytes> wanted = sale.descriptor().get(Keys.CODE_HASH);
    if (wanted.isEmpty()) {
      return List.of(
          Diagnosis.look("sale's code", "the descriptor gives no hash of it", "gavel sale trust"));
    }
    Bytes got = Keccak.hash(code);
    return List.of(
        wanted.get().equals(got)
            ? Diagnosis.good("sale's code", "is what the descriptor says")
            : Diagnosis.wrong(
                "sale's code",
                "hashes to " + got + ", wanted " + wanted.get(),
                "Do not sign for this sale before you know why: gavel sale trust",
                ExitCode.FILE));
  }

  private List<Diagnosis> login(Sale sale) {
    Logins logins = new Logins(session, sale.descriptor(), Optional.empty());
    return List.of(
        Files.exists(logins.file())
            ? Diagnosis.good("login", "is kept in " + logins.file())
            : Diagnosis.look("login", "nobody is logged in", "gavel register login"));
  }
}
