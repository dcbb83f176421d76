package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.protocol.descriptor.Keys;
import gavel.registrar.oauth.HeadlessLogin;
import gavel.wallet.secret.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The registrar of one's own sale: people bid through it, and a kill takes nothing from it. */
class OperatorRegistrarIT {
  private static final Pattern SERVES = Pattern.compile("The registrar serves (\\S+) until");
  private static final Pattern METRICS = Pattern.compile("Metrics: (\\S+)");
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
    sale.ok("operator", "operator registrar key alice alice.key");
    String key = Files.readString(home.resolve("alice.key")).strip();

    Packaged.Started first = serve("--port", "0", "--metrics-port", "0");
    URI origin = URI.create(said(first, SERVES));
    try {
      Packaged alice = bidder(origin);
      logIn(alice, key);
      ok(alice, "bid place --price 0.0450 --amount 2500 --token usdt --yes");
      assertThat(get(URI.create(said(first, METRICS))))
          .contains(
              "gavel_registrar_answers_total{path=\"/externalapi.GenerateSalePurchasePermit\","
                  + "status=\"200\"} ");
      Run.Result second = sale.as("operator", "operator registrar log");
      assertThat(second.exit()).as(second.err()).isEqualTo(3);
    } finally {
      first.process().destroyForcibly().waitFor();
    }

    Packaged.Started again = serve("--port", "" + origin.getPort());
    try {
      assertThat(said(again, SERVES)).isEqualTo(origin.toString());
      // The same login, and more of the same bid.
      ok(bidder(origin), "bid raise --by 500 --token usdt --yes");
    } finally {
      end(again);
    }
    assertThat(Files.readString(first.err()) + Files.readString(again.err())).doesNotContain(key);
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

    Packaged.Started served =
        serve(
            "--port",
            "0",
            "--store",
            "tls.db",
            "--tls",
            "keys.p12",
            "--tls-password-file",
            "tls.password");
    try (HttpClient client = HttpClient.newBuilder().sslContext(trusting()).build()) {
      URI origin = URI.create(said(served, SERVES));
      assertThat(origin.getScheme()).isEqualTo("https");
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(origin.resolve("/externalapi.MyProfile"))
                  .POST(BodyPublishers.ofString("{}"))
                  .build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.body()).contains("unauthenticated");
    } finally {
      end(served);
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

  private static Packaged.Started serve(String... options) {
    String[] args = new String[options.length + 3];
    List.of("operator", "registrar", "serve").toArray(args);
    System.arraycopy(options, 0, args, 3, options.length);
    return sale.program("permit-signer").start(args);
  }

  /** Alice, whose sale has its registrar at an address. */
  private Packaged bidder(URI origin) throws IOException {
    String before = sale.devnet().descriptor().require(Keys.API).toString();
    Path descriptor = home.resolve("own.toml");
    String text = Files.readString(sale.devnet().folder().descriptor());
    Files.writeString(descriptor, text.replace(before, origin.toString()));
    return sale.program("alice").with("GAVEL_SALE", descriptor.toString());
  }

  private void logIn(Packaged alice, String key) {
    Run.Result result =
        new Run()
            .with("HOME", home.toString())
            .with("GAVEL_SALE", home.resolve("own.toml").toString())
            .with("GAVEL_LOGIN", "alice")
            .browsing(new HeadlessLogin("alice", key))
            .gavel("register", "login");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(ok(alice, "register entities").out()).contains("Alice");
  }

  private static Run.Result ok(Packaged gavel, String line) {
    Run.Result result = gavel.gavel(line.split(" ", -1));
    assertThat(result.exit()).as(line + "\n" + result.err()).isZero();
    return result;
  }

  /** What a running program has said, once it has. */
  private static String said(Packaged.Started started, Pattern pattern) throws Exception {
    for (int tries = 0; tries < 600 && started.process().isAlive(); tries++) {
      Matcher found = pattern.matcher(Files.readString(started.err()));
      if (found.find()) {
        return found.group(1);
      }
      started.process().waitFor(100, TimeUnit.MILLISECONDS);
    }
    throw new AssertionError("it never said so: " + Files.readString(started.err()));
  }

  private static void end(Packaged.Started served) throws InterruptedException {
    served.process().destroy();
    if (!served.process().waitFor(20, TimeUnit.SECONDS)) {
      served.process().destroyForcibly().waitFor();
      throw new AssertionError("it does not end when it is asked to");
    }
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
