package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.devnet.Devnet;
import gavel.protocol.descriptor.Keys;
import gavel.registrar.oauth.HeadlessLogin;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A registrar that the packaged program serves for a sale, in a process of its own. */
final class ServedRegistrar implements AutoCloseable {
  private static final Pattern SERVES = Pattern.compile("The registrar serves (\\S+) until");
  private static final Pattern METRICS = Pattern.compile("Metrics: (\\S+)");
  private static final int END_SECONDS = 20;

  private final PackagedSale sale;
  private final Packaged.Started started;
  private final URI origin;

  private ServedRegistrar(PackagedSale sale, Packaged.Started started) throws Exception {
    this.sale = sale;
    this.started = started;
    this.origin = URI.create(said(SERVES));
  }

  /** Starts one that signs as an account, and waits until it serves. */
  static ServedRegistrar start(PackagedSale sale, String account, String... options)
      throws Exception {
    List<String> line = new ArrayList<>(List.of("operator", "registrar", "serve"));
    line.addAll(List.of(options));
    return new ServedRegistrar(sale, sale.program(account).start(line.toArray(String[]::new)));
  }

  URI origin() {
    return origin;
  }

  URI metrics() throws Exception {
    return URI.create(said(METRICS));
  }

  /** All that it has said to its operator. */
  String log() throws IOException {
    return Files.readString(started.err());
  }

  long pid() {
    return started.process().pid();
  }

  /** The program of a person whose sale has its registrar here. */
  Packaged bidder(String person) throws IOException {
    return sale.program(person).with("GAVEL_SALE", descriptor().toString());
  }

  /** Logs a person in with the key that the operator gave out, without a browser. */
  void logIn(String person, String key) throws IOException {
    Run.Result result =
        new Run()
            .with("HOME", sale.home().toString())
            .with("GAVEL_SALE", descriptor().toString())
            .with("GAVEL_LOGIN", person)
            .browsing(new HeadlessLogin(person, key))
            .gavel("register", "login");
    assertThat(result.exit()).as(result.err()).isZero();
  }

  private Path descriptor() throws IOException {
    Devnet devnet = sale.devnet();
    String before = devnet.descriptor().require(Keys.API).toString();
    String text = Files.readString(devnet.folder().descriptor());
    Path own = sale.home().resolve("own-%d.toml".formatted(origin.getPort()));
    Files.writeString(own, text.replace(before, origin.toString()));
    return own;
  }

  /** Kills it, as a failing machine would. */
  void kill() {
    started.process().destroyForcibly().onExit().join();
  }

  /** What the running program has said, once it has. */
  private String said(Pattern pattern) throws Exception {
    for (int tries = 0; tries < 1200 && started.process().isAlive(); tries++) {
      Matcher found = pattern.matcher(log());
      if (found.find()) {
        return found.group(1);
      }
      started.process().waitFor(50, TimeUnit.MILLISECONDS);
    }
    started.process().destroyForcibly();
    throw new AssertionError("it never said so: " + log());
  }

  /** Asks it to end, as Ctrl-C does; it must do so. */
  @Override
  public void close() {
    started.process().destroy();
    try {
      started.process().onExit().get(END_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException late) {
      kill();
      throw new AssertionError("it does not end when it is asked to", late);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }
}
