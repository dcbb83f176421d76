package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.devnet.chain.LocalSender;
import gavel.protocol.sale.Role;
import gavel.protocol.sale.SaleCalls;
import gavel.protocol.submit.Step;
import gavel.wallet.Address;
import gavel.wallet.Signer;
import gavel.wallet.secret.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The registrar of one's own sale: people bid through it, and a kill takes nothing from it. */
class OperatorRegistrarIT {
  private static final String PASSWORD = "a password for a test";

  @TempDir private static Path home;
  private static PackagedSale sale;

  @BeforeAll
  static void start() throws IOException {
    sale = PackagedSale.up(home);
    sale.ok("operator", "operator stage commitment --yes");
  }

  @AfterAll
  static void stop() {
    if (sale != null) {
      sale.close();
    }
  }

  @Test
  void aServedRegistrarLetsPeopleBidAndForgetsNothingWhenItIsKilled() throws Exception {
    Run.Result nobody = sale.as("permit-signer", "operator registrar serve");
    assertThat(nobody.exit()).isEqualTo(3);
    assertThat(nobody.err()).contains("gavel operator registrar import FILE");
    Path entities = sale.devnet().folder().entities();
    int people =
        sale.ok("operator", "operator registrar import " + entities + " --json")
            .json()
            .path("accounts")
            .asInt();
    assertThat(people).isEqualTo((int) countOf(entities, "[[account]]"));
    String key = key("alice", ".local/share/gavel/registrar.db");

    ServedRegistrar first = serve("--port", "0", "--metrics-port", "0");
    try {
      first.logIn("alice", key);
      Packaged alice = first.bidder("alice");
      assertThat(ok(alice, "register entities").out()).contains("Alice");
      ok(alice, "bid place --price 0.0450 --amount 2500 --token usdt --yes");
      assertThat(get(first.metrics()))
          .contains(
              "gavel_registrar_answers_total{path=\"/externalapi.GenerateSalePurchasePermit\","
                  + "status=\"200\"} ");
      Run.Result second = sale.as("operator", "operator registrar log");
      assertThat(second.exit()).as(second.err()).isEqualTo(3);
    } finally {
      first.kill();
    }

    ServedRegistrar again = serve("--port", "" + first.origin().getPort());
    try (again) {
      assertThat(again.origin()).isEqualTo(first.origin());
      // The same login, and more of the same bid.
      ok(again.bidder("alice"), "bid raise --by 500 --token usdt --yes");
    }
    assertThat(first.log() + again.log()).doesNotContain(key);
    assertThat(trail()).contains("127.0.0.1 alice login ok");
    whatIsExportedIsTakenOver(people);
  }

  @Test
  void itSpeaksTlsWithACertificateOfTheOperators() throws Exception {
    PrivateFiles.write(home.resolve("tls.password"), PASSWORD + "\n");
    PrivateFiles.write(home.resolve("wrong.password"), "another password\n");
    keytool();
    sale.ok(
        "operator",
        "operator registrar import " + sale.devnet().folder().entities() + " --store tls.db");
    Run.Result wrong =
        sale.as(
            "permit-signer",
            "operator registrar serve --port 0 --store tls.db --tls keys.p12"
                + " --tls-password-file wrong.password");
    assertThat(wrong.exit()).isEqualTo(3);
    assertThat(wrong.err()).contains("keys.p12", "PKCS #12").doesNotContain("another password");

    try (ServedRegistrar served =
            serve(
                "--port",
                "0",
                "--store",
                "tls.db",
                "--tls",
                "keys.p12",
                "--tls-password-file",
                "tls.password");
        HttpClient client = HttpClient.newBuilder().sslContext(trusting()).build()) {
      assertThat(served.origin().getScheme()).isEqualTo("https");
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(served.origin().resolve("/externalapi.MyProfile"))
                  .POST(BodyPublishers.ofString("{}"))
                  .build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.body()).contains("unauthenticated");
    }
  }

  @Test
  void aKeyElsewhereSignsPermitsAndIsNeverInTheRegistrarsMemory() throws Exception {
    sale.ok(
        "operator",
        "operator registrar import " + sale.devnet().folder().entities() + " --store signer.db");
    String login = key("bob", "signer.db");
    mayNowSign(KeyHolder.ACCOUNT);
    try (KeyHolder signer =
        new KeyHolder(LocalNode.anvil(), Files.createDirectory(home.resolve("signer")))) {
      try (ServedRegistrar served = servedBy("--signer", signer.address())) {
        served.logIn("bob", login);
        Packaged bob = served.bidder("bob");
        ok(bob, "bid place --price 0.03 --amount 500 --token usdt --lock --yes");
        assertThat(memory(served).contains(KeyHolder.keyBytes())).isFalse();

        signer.stop();
        Run.Result without = bob.gavel("bid raise --by 100 --token usdt --yes".split(" "));
        assertThat(without.exit()).as(without.err()).isEqualTo(6);
        assertThat(without.err()).contains("HTTP status 500", "its operator's log says why");
        assertThat(served.log())
            .contains("GenerateSalePurchasePermit failed", signer.address().substring(7))
            .doesNotContain(KeyHolder.key());
        signer.start();
        ok(bob, "bid raise --by 100 --token usdt --yes");
      }
    }
    // The same key, had here, is found by the same search.
    PrivateFiles.write(home.resolve("bare.key"), KeyHolder.key() + "\n");
    try (ServedRegistrar served = servedBy("--signer", "file:" + home.resolve("bare.key"))) {
      assertThat(memory(served).contains(KeyHolder.keyBytes())).isTrue();
    }
  }

  private void whatIsExportedIsTakenOver(int people) throws IOException {
    String alice = sale.devnet().account("alice").address().toString();
    sale.ok("operator", "operator registrar export now.toml");
    assertThat(Files.readString(home.resolve("now.toml"))).containsIgnoringCase(alice);
    Run.Result taken =
        sale.ok("operator", "operator registrar import now.toml --store other.db --json");
    assertThat(taken.json().path("accounts").asInt()).isEqualTo(people);
    sale.ok("operator", "operator registrar export then.toml --store other.db");
    assertThat(home.resolve("then.toml")).hasSameTextualContentAs(home.resolve("now.toml"));

    Files.writeString(
        home.resolve("bad.toml"), Files.readString(home.resolve("now.toml")) + "\nwhat = 1\n");
    Run.Result bad = sale.as("operator", "operator registrar import bad.toml --store other.db");
    assertThat(bad.exit()).isEqualTo(3);
    assertThat(bad.err()).contains("what");
    sale.ok("operator", "operator registrar export still.toml --store other.db");
    assertThat(home.resolve("still.toml")).hasSameTextualContentAs(home.resolve("now.toml"));
  }

  /** The trail, a line an event. */
  private static List<String> trail() {
    return sale.ok("operator", "operator registrar log --json")
        .json()
        .path("events")
        .valueStream()
        .map(
            event ->
                "%s %s %s %s"
                    .formatted(
                        event.path("client").asString(),
                        event.path("account").asString(),
                        event.path("action").asString(),
                        event.path("outcome").asString()))
        .toList();
  }

  private static ServedRegistrar serve(String... options) throws Exception {
    return ServedRegistrar.start(sale, "permit-signer", options);
  }

  private static ServedRegistrar servedBy(String... signer) throws Exception {
    return ServedRegistrar.start(
        sale,
        KeyHolder.ACCOUNT.toString(),
        "--port",
        "0",
        "--store",
        "signer.db",
        signer[0],
        signer[1]);
  }

  /** A login key that the operator gives out. */
  private static String key(String account, String store) throws IOException {
    String file = account + ".key";
    sale.ok("operator", "operator registrar key %s %s --store %s".formatted(account, file, store));
    return Files.readString(home.resolve(file)).strip();
  }

  /** The operator has the sale take permits by one more account. */
  private static void mayNowSign(Address account) {
    try (Signer owner = Crowd.unlock(sale.devnet(), "operator")) {
      new LocalSender(sale.devnet().l1().client(), owner)
          .send(
              List.of(
                  new Step(
                      "by hand",
                      Optional.of(sale.devnet().state().contracts().sale()),
                      BigInteger.ZERO,
                      SaleCalls.grantRole(Role.PURCHASE_PERMIT_SIGNER, account),
                      "",
                      Optional.empty())));
    }
  }

  /** All objects of the process, dead ones too; a character a byte. */
  private static String memory(ServedRegistrar served) throws IOException {
    Path dump = home.resolve("memory-%d.hprof".formatted(served.pid()));
    RealProgram.of("sh", home, Map.of("JCMD", System.getProperty("java.home") + "/bin/jcmd"))
        .output("sh", "-c", "\"$JCMD\" %d GC.heap_dump -all %s".formatted(served.pid(), dump));
    try {
      return Files.readString(dump, StandardCharsets.ISO_8859_1);
    } finally {
      Files.delete(dump);
    }
  }

  private static Run.Result ok(Packaged gavel, String line) {
    Run.Result result = gavel.gavel(line.split(" ", -1));
    assertThat(result.exit()).as(line + "\n" + result.err()).isZero();
    return result;
  }

  private static String get(URI page) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString()).body();
    }
  }

  private static long countOf(Path file, String line) throws IOException {
    return Files.readAllLines(file).stream().filter(line::equals).count();
  }

  private void keytool() {
    RealProgram.of("sh", home, Map.of("KEYTOOL", System.getProperty("java.home") + "/bin/keytool"))
        .output(
            "sh",
            "-c",
            "umask 077; \"$KEYTOOL\" -genkeypair -alias registrar -keyalg EC -storetype PKCS12"
                + " -dname CN=registrar -ext SAN=ip:127.0.0.1 -keystore keys.p12"
                + " -storepass:file tls.password");
    assertThat(home.resolve("keys.p12")).exists();
  }

  /** Trusts the operator's certificate, and no other. */
  private SSLContext trusting() throws GeneralSecurityException, IOException {
    KeyStore own = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(home.resolve("keys.p12"))) {
      own.load(in, PASSWORD.toCharArray());
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("registrar", own.getCertificate("registrar"));
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }
}
