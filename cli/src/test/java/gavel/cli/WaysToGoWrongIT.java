package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import gavel.devnet.Devnet;
import gavel.devnet.chain.LocalChain;
import gavel.devnet.chain.LocalSender;
import gavel.protocol.sale.SaleCalls;
import gavel.protocol.submit.Step;
import gavel.wallet.Signer;
import gavel.wallet.secret.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every line of {@code ways-to-go-wrong.txt}, through the packaged program, in its order. */
class WaysToGoWrongIT {

  private static final int AT_LEAST = 40;

  @TempDir private static Path home;
  private static PackagedSale sale;
  private static OldNode oldNode;

  /** How the last line left everything, until the next scene. */
  private static PackagedSale.Left left;

  @AfterAll
  static void close() {
    if (oldNode != null) {
      oldNode.close();
    }
    if (sale != null) {
      sale.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> eachEndsWithItsCodeAndOneParagraphAndLeavesEverythingAsItWas()
      throws IOException {
    List<String> lines;
    try (InputStream in = getClass().getResourceAsStream("ways-to-go-wrong.txt")) {
      lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    List<String> told =
        lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    assertThat(told.stream().filter(line -> !line.startsWith(">")).count()).isGreaterThan(AT_LEAST);
    return told.stream().map(line -> dynamicTest(line, () -> run(line)));
  }

  private static void run(String line) throws IOException {
    if (line.startsWith("> ")) {
      left = null;
      scene(line.substring(2).split(" ", 3));
    } else {
      way(line.split(" \\| ", -1));
    }
  }

  private static void way(String[] cells) throws IOException {
    if (sale != null && left == null) {
      left = sale.left();
    }
    Run.Result result = program(cells[1]).gavel(filled(cells[2]).split(" ", -1));
    assertThat(result.exit()).as(result.out() + result.err()).isEqualTo(Integer.parseInt(cells[0]));
    String error = result.err().substring(result.err().lastIndexOf("gavel: "));
    assertThat(error)
        .contains(Arrays.copyOfRange(cells, 3, cells.length))
        .doesNotContain("\n\n", "Exception", "\tat ");
    assertThat(error.lines().skip(1)).allSatisfy(more -> assertThat(more).startsWith("  "));
    assertThat(result.out()).isEmpty();
    if (sale != null) {
      assertThat(sale.left()).isEqualTo(left);
    }
  }

  private static Packaged program(String account) {
    return account.equals("-") ? new Packaged(home) : sale.program(account);
  }

  private static String filled(String line) {
    String text = line.replace("{home}", home.toString());
    if (oldNode != null) {
      text = text.replace("{old-node}", oldNode.url());
    }
    return text.contains("{l2}")
        ? text.replace("{l2}", sale.devnet().state().l2().endpoints().getFirst().toString())
        : text;
  }

  private static void scene(String[] words) throws IOException {
    String rest = words.length < 3 ? "" : filled(words[2]);
    switch (words[0]) {
      case "devnet" -> sale = PackagedSale.up(home);
      case "login" -> sale.logIn((words[1] + " " + rest).strip().split(" ", -1));
      case "run" -> sale.ok(words[1], rest);
      case "file" -> Files.writeString(Path.of(filled(words[1])), rest + "\n");
      case "open-to-others" -> openToOthers(Path.of(filled(words[1])));
      case "permit" -> sale.ok(words[1], "register permit --out " + rest);
      case "warp" -> sale.devnet().warp(Duration.parse(words[1]));
      case "warp-to" -> sale.devnet().warp(Instant.parse(words[1]));
      case "most-wallets" -> mostWallets(Integer.parseInt(words[1]));
      case "public-sale" -> publicSale(Path.of(filled(words[1])));
      case "old-node" -> oldNode = OldNode.before(l1(), Duration.parse(words[1]));
      case "ether" -> ether(words[1], rest.split(" ", -1));
      case "spoil-login" -> spoilLogin(words[1]);
      default -> throw new AssertionError("no such scene: " + words[0]);
    }
  }

  private static URI l1() {
    return sale.devnet().state().l1().endpoints().getFirst();
  }

  private static void mostWallets(int most) {
    Devnet devnet = sale.devnet();
    Step step =
        new Step(
            "by hand",
            Optional.of(devnet.state().contracts().sale()),
            BigInteger.ZERO,
            SaleCalls.setMaxWalletsPerEntity(most),
            "",
            Optional.empty());
    try (Signer operator = Crowd.unlock(devnet, "operator")) {
      new LocalSender(devnet.l1().client(), operator).send(List.of(step));
    }
  }

  /** The sale's file as if its chain were a public one, where time does not travel. */
  private static void publicSale(Path file) throws IOException {
    sale.ok("alice", "network add public --testnet --chain-id 313371 --rpc-url " + l1());
    String local = Files.readString(sale.devnet().folder().descriptor());
    Files.writeString(
        file, local.replace("l1 = { value = \"devnet\"", "l1 = { value = \"public\""));
  }

  private static void openToOthers(Path file) throws IOException {
    Files.writeString(file, "password\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
  }

  private static void ether(String chain, String[] who) {
    Devnet devnet = sale.devnet();
    LocalChain local = chain.equals("l1") ? devnet.l1() : devnet.l2();
    BigInteger wei = new BigInteger(who[1]).multiply(BigInteger.TEN.pow(18));
    local
        .client()
        .raw("anvil_setBalance", devnet.account(who[0]).address().lower(), "0x" + wei.toString(16));
  }

  private static void spoilLogin(String person) throws IOException {
    try (Stream<Path> logins = Files.list(home.resolve(".local/share/gavel/logins"))) {
      Path file =
          logins
              .filter(each -> each.toString().endsWith("-" + person + ".json"))
              .findFirst()
              .orElseThrow();
      String spoilt = Files.readString(file).replaceAll("(_token\":\")[^\"]{4}", "$1spoi");
      PrivateFiles.write(file, spoilt);
    }
  }
}
