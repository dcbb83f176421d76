package gavel.protocol.receipt;

import gavel.protocol.history.BidLog;
import gavel.protocol.rpc.BlockTag;
import gavel.protocol.rpc.EthClient;
import gavel.protocol.rpc.RpcErrorException;
import gavel.protocol.sale.SaleClient;
import gavel.protocol.sale.SignedPermit;
import gavel.wallet.Bytes;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Makes receipts of bids: reads a whole block, and keeps what leads to the one bid. */
public final class BidReceipts {
  private final EthClient chain;
  private final SaleClient sale;

  /** Receipts of a sale's bids. */
  public BidReceipts(SaleClient sale) {
    this.chain = sale.chain();
    this.sale = sale;
  }

  /**
   * The receipt of a bid, proven before it is returned.
   *
   * @param permit that came with the bid
   * @throws ReceiptException where the node's block does not hold together
   */
  public BidReceipt make(BidLog bid, SignedPermit permit) {
    JsonNode block = chain.raw("eth_getBlockByNumber", BlockTag.of(bid.block()).json(), true);
    BlockHeader header = BlockHeader.of(block);
    List<Bytes> transactions = new ArrayList<>();
    int index = -1;
    for (JsonNode each : block.path("transactions")) {
      if (Quantities.bytes(each, "hash").equals(bid.transaction())) {
        index = transactions.size();
      }
      transactions.add(EncodedTransaction.of(each));
    }
    if (index < 0) {
      throw new ReceiptException(
          "Block %d does not hold transaction %s: the chain was reorganised. Repeat the command."
              .formatted(bid.block(), bid.transaction()));
    }
    List<JsonNode> receipts = receipts(block, bid.block());
    List<Bytes> encoded = receipts.stream().map(each -> EncodedReceipt.of(each).encoded()).toList();
    Trie transactionTrie = trie("transactions", transactions, header.transactionsRoot());
    Trie receiptTrie = trie("receipts", encoded, header.receiptsRoot());
    BidReceipt made =
        new BidReceipt(
            chain.chainId(),
            sale.address(),
            sale.saleUuid(),
            header.encoded(),
            index,
            transactions.get(index),
            transactionTrie.proof(index),
            encoded.get(index),
            receiptTrie.proof(index),
            position(receipts.get(index), bid.logIndex()),
            permit);
    made.prove();
    return made;
  }

  private List<JsonNode> receipts(JsonNode block, long number) {
    List<JsonNode> receipts = new ArrayList<>();
    try {
      chain
          .raw("eth_getBlockReceipts", BlockTag.of(number).json())
          .forEach(each -> receipts.add(each));
    } catch (RpcErrorException unknownMethod) {
      receipts.clear();
      for (JsonNode each : block.path("transactions")) {
        receipts.add(chain.raw("eth_getTransactionReceipt", each.path("hash").asString("")));
      }
    }
    return receipts;
  }

  private static Trie trie(String what, List<Bytes> values, Bytes root) {
    Trie trie = Trie.of(values);
    if (!trie.root().equals(root)) {
      throw new ReceiptException(
          "The %s that the node gives come to the root %s, its block says %s. Ask another node: --rpc-url"
              .formatted(what, trie.root(), root));
    }
    return trie;
  }

  /** Which of its transaction's logs the bid's is. */
  private static int position(JsonNode receipt, int logIndex) {
    int at = 0;
    for (JsonNode log : receipt.path("logs")) {
      if (Quantities.number(log, "logIndex").intValue() == logIndex) {
        return at;
      }
      at++;
    }
    throw new ReceiptException(
        "The transaction's receipt lacks the bid: the chain was reorganised.");
  }
}
