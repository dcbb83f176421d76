package gavel.protocol.receipt;

import gavel.protocol.sale.SignedPermit;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.util.List;
import java.util.UUID;

/**
 * What a bidder keeps: everything that leads from a block's hash to a bid. It is a claim until
 * {@link #prove} has gone through it.
 *
 * @param header the block's, RLP
 * @param index the transaction's place in the block
 * @param transaction signed, as it was sent
 * @param receipt the transaction's, as the block has it
 * @param log which of the receipt's logs tells of the bid, from 0
 * @param permit that the bid was allowed by
 */
public record BidReceipt(
    long chainId,
    Address sale,
    UUID saleUuid,
    Bytes header,
    int index,
    Bytes transaction,
    List<Bytes> transactionProof,
    Bytes receipt,
    List<Bytes> receiptProof,
    int log,
    SignedPermit permit) {
  /** Id of the file's shape. */
  public static final String SCHEMA = "gavel.bid-receipt/1";

  public BidReceipt {
    transactionProof = List.copyOf(transactionProof);
    receiptProof = List.copyOf(receiptProof);
  }

  /**
   * Follows every proof.
   *
   * @throws ReceiptException where one does not hold, or the bid is not what the receipt tells
   */
  public ProvenBid prove() {
    return BidProof.of(this);
  }

  /** The file: the proofs, and beside them in words what they prove. */
  public String toJson() {
    return BidReceiptJson.write(this);
  }

  /** Reads what {@link #toJson} wrote; nothing is proven yet. */
  public static BidReceipt fromJson(String json) {
    return BidReceiptJson.read(json);
  }
}
