package gavel.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.SplittableRandom;

/**
 * A book as the sale contract's tools export it, with so many rows that the JVM learns which loops
 * are worth compiling, and what happens in them: a program that knows it from the start reads a
 * million rows in three quarters of the time.
 */
final class TrainingBook {
  private static final int ROWS = 200_000;
  private static final String[] TOKENS = {
    "0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48", "0xdac17f958d2ee523a2206206994597c13d831ec7"
  };
  private static final HexFormat HEX = HexFormat.of();

  private TrainingBook() {}

  /** Writes it. */
  static void write(Path file) throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    byte[] id = new byte[16];
    byte[] wallet = new byte[20];
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
      out.write("SALE_SPECIFIC_ENTITY_ID,WALLET,TOKEN,TIMESTAMP,PRICE,LOCKUP,COMMITTED_AMOUNT\n");
      for (int i = 0; i < ROWS; i++) {
        random.nextBytes(id);
        random.nextBytes(wallet);
        out.write("0x" + HEX.formatHex(id) + ",0x" + HEX.formatHex(wallet));
        out.write(
            "," + TOKENS[random.nextInt(2)] + "," + (1_765_800_000 + random.nextInt(430_000)));
        out.write("," + Math.min(1000, 1 + random.nextInt(1400)) + "," + random.nextBoolean());
        out.write("," + 10_000L * random.nextInt(10_000, 5_000_000) + "\n");
      }
    }
  }
}
