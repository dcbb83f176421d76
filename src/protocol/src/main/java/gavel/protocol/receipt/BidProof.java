package gavel.protocol.receipt;

import gavel.protocol.abi.AbiException;
import gavel.protocol.receipt.EncodedReceipt.BareLog;
import gavel.protocol.rpc.Log;
import gavel.protocol.sale.DecodedBid;
import gavel.protocol.sale.PurchasePermit;
import gavel.protocol.sale.SaleEvent;
import gavel.protocol.sale.SaleEvents;
import gavel.protocol.sale.SaleLog;
import gavel.wallet.Bytes;
import gavel.wallet.Keccak;
import gavel.wallet.WalletException;
import gavel.wallet.transaction.SignedTransaction;
import java.util.List;
import java.util.Optional;

/** Goes from a receipt's block to its bid. */
final class BidProof {
  private final BidReceipt receipt;
  private final BlockHeader header;

  private BidProof(BidReceipt receipt) {
    this.receipt = receipt;
    this.header = new BlockHeader(receipt.header());
  }

  static ProvenBid of(BidReceipt receipt) {
    return new BidProof(receipt).prove();
  }

  private ProvenBid prove() {
    Bytes key = Trie.key(receipt.index());
    included(
        receipt.transaction(),
        TrieProof.value(header.transactionsRoot(), key, receipt.transactionProof(), "transaction"),
        "transaction");
    included(
        receipt.receipt(),
        TrieProof.value(header.receiptsRoot(), key, receipt.receiptProof(), "receipt"),
        "receipt");
    SignedTransaction transaction = transaction();
    EncodedReceipt encoded = new EncodedReceipt(receipt.receipt());
    require(encoded.succeeded(), "the transaction reverted");
    SaleEvent.BidPlaced bid = bid(encoded.logs());
    return proven(transaction, bid, increases(encoded.logs()));
  }

  private ProvenBid proven(
      SignedTransaction transaction,
      SaleEvent.BidPlaced bid,
      List<SaleEvent.CommitmentIncreased> increases) {
    PurchasePermit permit = receipt.permit().permit();
    require(permit.entity().equals(bid.entity()), "the permit is another entity's");
    require(permit.wallet().equals(bid.wallet()), "the permit is another wallet's");
    require(permit.saleUuid().equals(receipt.saleUuid()), "the permit is another sale's");
    boolean direct = transaction.unsigned().to().filter(receipt.sale()::equals).isPresent();
    if (direct) {
      called(transaction, bid);
    }
    return new ProvenBid(
        bid.entity(),
        bid.wallet(),
        bid.bid(),
        header.time(),
        header.number(),
        header.hash(),
        transaction.hash(),
        transaction.from(),
        direct,
        increases,
        receipt.permit().signer());
  }

  private void called(SignedTransaction transaction, SaleEvent.BidPlaced bid) {
    Optional<DecodedBid> call;
    try {
      call = DecodedBid.of(transaction.unsigned().data());
    } catch (AbiException e) {
      throw new ReceiptException("The transaction's input cannot be read: it is damaged.", e);
    }
    require(call.isPresent(), "the transaction calls something else than a bid");
    require(call.get().permit().equals(receipt.permit()), "the transaction has another permit");
    require(call.get().bid().equals(bid.bid()), "the transaction asked for another bid");
  }

  private SignedTransaction transaction() {
    try {
      SignedTransaction transaction = SignedTransaction.decode(receipt.transaction());
      require(
          transaction.unsigned().chainId() == receipt.chainId(),
          "the transaction is for chain " + transaction.unsigned().chainId());
      require(transaction.hash().equals(Keccak.hash(receipt.transaction())), "its hash differs");
      return transaction;
    } catch (WalletException e) {
      throw new ReceiptException("The receipt's transaction cannot be read: " + e.getMessage(), e);
    }
  }

  private SaleEvent.BidPlaced bid(List<BareLog> logs) {
    require(receipt.log() >= 0 && receipt.log() < logs.size(), "it names a log that is not there");
    return event(logs.get(receipt.log()))
        .filter(SaleEvent.BidPlaced.class::isInstance)
        .map(SaleEvent.BidPlaced.class::cast)
        .orElseThrow(() -> wrong("the log that it names is no bid of the sale " + receipt.sale()));
  }

  private List<SaleEvent.CommitmentIncreased> increases(List<BareLog> logs) {
    return logs.stream()
        .flatMap(log -> event(log).stream())
        .filter(SaleEvent.CommitmentIncreased.class::isInstance)
        .map(SaleEvent.CommitmentIncreased.class::cast)
        .filter(each -> each.amount().signum() > 0)
        .toList();
  }

  private Optional<SaleEvent> event(BareLog log) {
    if (!log.address().equals(receipt.sale())) {
      return Optional.empty();
    }
    Log placed =
        new Log(
            log.address(),
            log.topics(),
            log.data(),
            header.number(),
            header.hash(),
            Optional.of(header.time()),
            Bytes.EMPTY,
            0);
    try {
      return SaleEvents.decode(placed).map(SaleLog::event);
    } catch (AbiException e) {
      throw new ReceiptException("A log of the receipt cannot be read: it is damaged.", e);
    }
  }

  private void included(Bytes got, Bytes proven, String what) {
    require(got.equals(proven), "the proof leads to another " + what);
  }

  private void require(boolean holds, String why) {
    if (!holds) {
      throw wrong(why);
    }
  }

  private static ReceiptException wrong(String why) {
    return new ReceiptException("The receipt does not hold: %s.".formatted(why));
  }
}
