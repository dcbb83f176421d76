package gavel.protocol.commit;

import gavel.auction.Terms;
import gavel.auction.digest.TermsJson;
import gavel.protocol.rpc.BlockTag;
import gavel.protocol.rpc.ChainTransaction;
import gavel.protocol.rpc.EthClient;
import gavel.protocol.rpc.Receipt;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * What is published before bids close, as the data of a transaction that its sender sends to
 * itself: the chain dates it, and nobody can take it back.
 *
 * @param participantsRoot of the salted rows
 * @param termsHash SHA-256 of the resolved terms, 0x hex
 * @param rows how many participants are committed to
 * @param seedSource where a lottery's seed will come from, in words; empty where none is drawn
 */
public record Statement(
    UUID saleUuid, Bytes participantsRoot, String termsHash, int rows, String seedSource) {
  private static final String HEADER = "gavel-commitment-v1";

  public Statement {
    if (seedSource.contains("\n") || rows < 1) {
      throw new CommitException(
          "A commitment names at least one participant, and its seed's source in one line.");
    }
  }

  /** The statement of a commitment and its terms. */
  public static Statement of(ParticipantCommitment commitment, Terms terms, String seedSource) {
    return new Statement(
        commitment.saleUuid(),
        commitment.root(),
        TermsJson.sha256(terms),
        commitment.rows().size(),
        seedSource);
  }

  /** Five lines of UTF-8, the transaction's data. */
  public Bytes data() {
    String text =
        String.join(
            "\n",
            HEADER,
            saleUuid.toString(),
            participantsRoot.hex(),
            termsHash,
            rows + " " + seedSource);
    return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads a transaction's data. */
  public static Statement parse(Bytes data) {
    String[] lines = new String(data.toArray(), StandardCharsets.UTF_8).split("\n", -1);
    if (lines.length != 5 || !lines[0].equals(HEADER) || !lines[4].matches("\\d+ .*")) {
      throw new CommitException(
          "The transaction's data is no commitment; wanted five lines from %s on."
              .formatted(HEADER));
    }
    String[] last = lines[4].split(" ", 2);
    return new Statement(
        UUID.fromString(lines[1]),
        Bytes.parse(lines[2]),
        lines[3],
        Integer.parseInt(last[0]),
        last[1]);
  }

  /** A statement as it stands on chain. */
  public record Published(
      Statement statement, Address sender, Bytes transaction, long block, Instant time) {
    /** Reads it. */
    public static Published read(EthClient chain, Bytes transaction) {
      // A node may know the receipt a moment before the transaction names its block.
      long block =
          chain
              .receipt(transaction)
              .map(Receipt::blockNumber)
              .orElseThrow(() -> unmined(chain, transaction));
      ChainTransaction sent =
          chain.transaction(transaction).orElseThrow(() -> unmined(chain, transaction));
      Instant time = chain.block(BlockTag.of(block)).orElseThrow().timestamp();
      return new Published(parse(sent.input()), sent.from(), transaction, block, time);
    }

    private static CommitException unmined(EthClient chain, Bytes transaction) {
      return new CommitException(
          "There is no mined transaction %s on chain %d.".formatted(transaction, chain.chainId()));
    }
  }
}
