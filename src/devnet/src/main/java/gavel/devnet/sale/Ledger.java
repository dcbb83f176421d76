package gavel.devnet.sale;

import gavel.devnet.chain.LocalChain;
import gavel.protocol.deploy.AddressBook;
import gavel.protocol.deploy.Deployment;
import gavel.protocol.deploy.SaleDeployment;
import gavel.protocol.rpc.Log;
import gavel.protocol.rpc.Receipt;
import gavel.wallet.Address;
import gavel.wallet.Keccak;
import java.util.List;
import java.util.Map;

/** Writes down a deployment that was mined. */
final class Ledger {
  private Ledger() {}

  static AddressBook of(LocalChain chain, Deployment deployment, List<Receipt> receipts) {
    AddressBook book = AddressBook.empty();
    for (Map.Entry<String, Address> created : deployment.contracts().entrySet()) {
      Address address = created.getValue();
      String name = created.getKey();
      book =
          book.with(
              new AddressBook.Entry(
                  chain.network().chainId(),
                  name,
                  name.equals(SaleDeployment.SALE) ? "TokenSale" : name,
                  address,
                  blockOf(address, receipts),
                  Keccak.hash(chain.client().code(address))));
    }
    return book;
  }

  /** A clone is created by a call, and shows itself by its first log. */
  private static long blockOf(Address address, List<Receipt> receipts) {
    return receipts.stream()
        .filter(
            receipt ->
                receipt.contractAddress().filter(address::equals).isPresent()
                    || receipt.logs().stream().map(Log::address).anyMatch(address::equals))
        .mapToLong(Receipt::blockNumber)
        .min()
        .orElse(0);
  }
}
