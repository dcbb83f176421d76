package gavel.protocol.bridge;

import gavel.protocol.rpc.EthClient;
import gavel.protocol.rpc.Receipt;
import gavel.wallet.Bytes;
import java.util.List;
import java.util.Optional;

/**
 * Where a deposit is.
 *
 * @param l2Hash its transaction on the L2; explorers list it among internal transactions
 * @param arrived its receipt there; empty while it is under way
 */
public record DepositStatus(Deposit deposit, Bytes l2Hash, Optional<Receipt> arrived) {
  /**
   * Follows the deposits of an L1 transaction.
   *
   * @throws BridgeException where the transaction is not mined, or deposits nothing
   */
  public static List<DepositStatus> of(EthClient l1, EthClient l2, Bytes l1Transaction) {
    Receipt receipt =
        l1.receipt(l1Transaction)
            .orElseThrow(
                () ->
                    new BridgeException(
                        "The transaction %s is not mined on chain %d. To follow it: gavel tx wait %s"
                            .formatted(l1Transaction, l1.chainId(), l1Transaction)));
    List<Deposit> deposits = Deposit.of(receipt);
    if (deposits.isEmpty()) {
      throw new BridgeException(
          "The transaction %s on chain %d deposits nothing. Is it the hash that gavel bridge deposit printed?"
              .formatted(l1Transaction, l1.chainId()));
    }
    return deposits.stream()
        .map(each -> new DepositStatus(each, each.l2Hash(), l2.receipt(each.l2Hash())))
        .toList();
  }
}
