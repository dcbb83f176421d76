package gavel.spark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Rows of an invented book, some entities with two wallets, and ways to lay them in files. */
record InventedRows(List<String> rows) {
  private static final String HEADER =
      "SALE_SPECIFIC_ENTITY_ID,WALLET,TOKEN,COMMITMENT_ID,TIMESTAMP,PRICE,LOCKUP,"
          + "COMMITTED_AMOUNT,ACCEPTED_AMOUNT,REFUNDED,EXTRA_DATA\n";

  /** Bids of a third of the range and at the cap, with many round amounts. */
  static List<String> bids(int count) {
    Random random = new Random(42);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long id = random.nextLong();
      String entity = "0x%016x%016x".formatted(id, (long) i);
      int price = random.nextInt(3) == 0 ? 1000 : 1 + random.nextInt(700);
      long time = 1_765_800_000L + random.nextInt(1000);
      boolean lock = random.nextBoolean();
      int wallets = random.nextInt(8) == 0 ? 2 : 1;
      for (int wallet = 0; wallet < wallets; wallet++) {
        long micro =
            random.nextInt(5) < 2
                ? 100_000_000L * (1 + random.nextInt(20))
                : 1 + random.nextLong(2_000_000_000L);
        rows.add(
            "%s,0x%040x,0x%040x,%s,%d,%d,%b,%d,0,false,0x%n"
                .formatted(
                    entity,
                    1000L * i + wallet,
                    255,
                    entity + "0".repeat(32),
                    time,
                    price,
                    lock,
                    micro)
                .replace("\r", ""));
      }
    }
    return rows;
  }

  void writeWhole(Path file) throws IOException {
    write(file, rows);
  }

  /** Each entity in one of the files. */
  Path writeByEntity(Path folder, int files) throws IOException {
    return write(folder, files, row -> row.substring(0, 34).hashCode());
  }

  /** Every row in any of the files. */
  Path writeScattered(Path folder, int files) throws IOException {
    return write(folder, files, String::hashCode);
  }

  private Path write(Path folder, int files, java.util.function.ToIntFunction<String> hash)
      throws IOException {
    Files.createDirectories(folder);
    List<List<String>> parts = new ArrayList<>();
    for (int i = 0; i < files; i++) {
      parts.add(new ArrayList<>());
    }
    rows.forEach(row -> parts.get(Math.floorMod(hash.applyAsInt(row), files)).add(row));
    for (int i = 0; i < files; i++) {
      write(folder.resolve("bids-" + i + ".csv"), parts.get(i));
    }
    return folder;
  }

  private static void write(Path file, List<String> rows) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(HEADER);
      for (String row : rows) {
        out.write(row);
      }
    }
  }
}
