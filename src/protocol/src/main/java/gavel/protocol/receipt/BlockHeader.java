package gavel.protocol.receipt;

import gavel.wallet.Bytes;
import gavel.wallet.Keccak;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.web3j.rlp.RlpList;
import org.web3j.rlp.RlpType;
import tools.jackson.databind.JsonNode;

/** A block's header in the bytes that its hash is made of. */
record BlockHeader(Bytes encoded) {
  private static final int TRANSACTIONS_ROOT = 4;
  private static final int RECEIPTS_ROOT = 5;
  private static final int NUMBER = 8;
  private static final int TIMESTAMP = 11;
  private static final int LEAST_FIELDS = 15;

  /** Fields of every header, in order. */
  private static final List<String> FIELDS =
      List.of(
          "parentHash",
          "sha3Uncles",
          "miner",
          "stateRoot",
          "transactionsRoot",
          "receiptsRoot",
          "logsBloom",
          "difficulty",
          "number",
          "gasLimit",
          "gasUsed",
          "timestamp",
          "extraData",
          "mixHash",
          "nonce");

  /** What upgrades added, in order: London, Shanghai, Cancun (3), Prague. */
  private static final List<String> ADDED =
      List.of(
          "baseFeePerGas",
          "withdrawalsRoot",
          "blobGasUsed",
          "excessBlobGas",
          "parentBeaconBlockRoot",
          "requestsHash");

  private static final List<String> NUMBERS =
      List.of(
          "difficulty",
          "number",
          "gasLimit",
          "gasUsed",
          "timestamp",
          "baseFeePerGas",
          "blobGasUsed",
          "excessBlobGas");

  BlockHeader {
    if (Rlp.list(encoded, "block header").size() < LEAST_FIELDS) {
      throw new ReceiptException("The block header is cut off: the receipt is damaged.");
    }
  }

  /**
   * The header of a block that a node described.
   *
   * @throws ReceiptException where its fields do not come to the block's hash
   */
  static BlockHeader of(JsonNode block) {
    List<RlpType> fields = new ArrayList<>();
    FIELDS.forEach(name -> fields.add(field(block, name)));
    ADDED.stream().filter(block::hasNonNull).forEach(name -> fields.add(field(block, name)));
    BlockHeader header = new BlockHeader(Rlp.encode(new RlpList(fields)));
    Bytes hash = Quantities.bytes(block, "hash");
    if (!header.hash().equals(hash)) {
      throw new ReceiptException(
          "The header of block %d has fields that this program does not know: they come to the hash %s, the node says %s. Update gavel, or ask another node: --rpc-url"
              .formatted(header.number(), header.hash(), hash));
    }
    return header;
  }

  private static RlpType field(JsonNode block, String name) {
    return NUMBERS.contains(name)
        ? Rlp.item(Quantities.number(block, name))
        : Rlp.item(Quantities.bytes(block, name));
  }

  Bytes hash() {
    return Keccak.hash(encoded);
  }

  long number() {
    return number(NUMBER).longValueExact();
  }

  Instant time() {
    return Instant.ofEpochSecond(number(TIMESTAMP).longValueExact());
  }

  Bytes transactionsRoot() {
    return Rlp.bytes(fields().get(TRANSACTIONS_ROOT), "block header");
  }

  Bytes receiptsRoot() {
    return Rlp.bytes(fields().get(RECEIPTS_ROOT), "block header");
  }

  private BigInteger number(int at) {
    BigInteger number = Rlp.number(fields().get(at), "block header");
    if (number.bitLength() > 60) {
      throw new ReceiptException(
          "The block header holds an absurd number: the receipt is damaged.");
    }
    return number;
  }

  private List<RlpType> fields() {
    return Rlp.list(encoded, "block header");
  }
}
