package gavel.cli;

import gavel.devnet.Devnet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The files that examples name, in a folder of the test's, and what else differs from place to
 * place.
 */
final class ExampleFiles {

  private static final Pattern FILE =
      Pattern.compile("[\\w./-]+\\.(toml|csv|jsonl|json|html|txt|db|key)");

  /** What takes a file or folder, whatever it is called. */
  private static final Set<String> TAKES_FILE =
      Set.of(
          "--into",
          "--out",
          "--bundle",
          "--key-file",
          "--password-file",
          "--keystore-file",
          "--tls",
          "--tls-password-file");

  private final Path folder;
  private final Devnet devnet;

  ExampleFiles(Path home, Devnet devnet) throws IOException {
    this.folder = Files.createDirectories(home.resolve("work"));
    this.devnet = devnet;
    write("password", "a password of some length\n");
    write("key", "0x4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318\n");
    for (String secret : List.of("password", "key")) {
      Files.setPosixFilePermissions(at(secret), PosixFilePermissions.fromString("rw-------"));
    }
    write("bigger.toml", "name = \"bigger\"\nsupply = \"400M\"\ndemand = \"1.5x\"\n");
    write("letter.txt", "hello");
    write("order.json", ORDER);
    write("events.jsonl", EVENTS);
    write("draft.toml", DRAFT);
    write("policy.toml", POLICY);
    write(
        "activity.csv",
        "wallet,activity,social,earnings,first_seen,last_seen\n0x70997970c51812dc3a010c7d01b50e0d17dc79c8,400,7,0,0,172800\n"
            + devnet.account("bob").address().lower()
            + ",50,7,0,0,172800\n"
            + devnet.account("erin").address().lower()
            + ",80,7,0,0,172800\n");
    write("batch.csv", "account,amount,price,lock,token\ncarol,1000,0.03,yes,usdc\n");
    write(
        "wallets.csv",
        "entity,wallet,min_amount,max_amount,forced_lock\nAnna,"
            + devnet.account("bob").address()
            + ",,,\n");
    Files.copy(devnet.folder().descriptor(), at("sale.toml"));
    Files.copy(devnet.folder().entities(), at("entities.toml"));
    Files.copy(devnet.folder().addressBook(), at("addresses.json"));
    try (Stream<Path> keys = Files.list(devnet.folder().keystore())) {
      Path heidi = keys.filter(each -> each.toString().contains("heidi")).findFirst().orElseThrow();
      Files.copy(heidi, at("UTC--2025-12-01--alice"));
    }
    Run.Result book =
        new Run()
            .auctionSim(
                "generate",
                "gensyn-like",
                "--bidders",
                "500",
                "--out",
                at("bids.csv").toString(),
                "--participants-out",
                at("people.csv").toString());
    if (book.exit() != 0) {
      throw new AssertionError(book.err());
    }
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(at(name), content);
  }

  /** The password of the local chains' keys, which new keys get, too. */
  String secret() throws IOException {
    return Files.readString(devnet.folder().password()).strip();
  }

  Path at(String name) {
    return folder.resolve(name);
  }

  /** The words of a command line as they are typed here. */
  List<String> words(String line) {
    List<String> typed = List.of(line.split(" ", -1));
    return IntStream.range(0, typed.size())
        .mapToObj(i -> word(i == 0 ? "" : typed.get(i - 1), typed.get(i)))
        .toList();
  }

  private String word(String before, String word) {
    return switch (word) {
      case "https://rpc.example.org", "http://127.0.0.1:8545" ->
          devnet.state().l1().endpoints().getFirst().toString();
      case "gensyn-testnet" -> "devnet-l2";
      case "31337" -> "313371";
      default ->
          FILE.matcher(word).matches() || TAKES_FILE.contains(before) ? at(word).toString() : word;
    };
  }

  private static final String EVENTS =
      """
      {"format":"gavel-events","version":1}
      {"type":"bid","block":1,"index":0,"time":1766000000,"entity":"alice","wallet":"-","token":"-",\
      "price":500,"lock":true,"total":"20000000000000"}
      """;

  /** A sale of one's own, not deployed yet. */
  static final String DRAFT =
      """
      format = 1
      name = "own"
      standing = "published"
      source = "a test"
      [network]
      l1 = "devnet"
      l2 = "devnet-l2"
      [payment-tokens]
      usdc = { unknown = "a stand-in" }
      usdt = { unknown = "a stand-in" }
      [terms]
      preset = "gensyn"
      """;

  /** How a testnet's activity becomes scores. */
  static final String POLICY =
      """
      format = 1
      [minimum]
      activity = 10
      [[component]]
      of = "activity"
      transform = "sqrt"
      cap = 100
      weight = 10
      [rank]
      priority = 1
      [[sale_multiplier]]
      top = 1
      bps = 15000
      [[mainnet_multiplier]]
      top = 1
      bps = 20000
      """;

  private static final String ORDER =
      """
      {"types": {"EIP712Domain": [{"name": "name", "type": "string"}], "Order": [{"name": "what", "type": "string"}]},
       "primaryType": "Order", "domain": {"name": "Test"}, "message": {"what": "nothing"}}
      """;
}
