package gavel.devnet.sale;

import gavel.devnet.DevnetException;
import gavel.devnet.chain.LocalChain;
import gavel.protocol.deploy.AddressBook;
import gavel.protocol.deploy.Created;
import gavel.protocol.deploy.Deployment;
import gavel.protocol.rpc.Receipt;
import java.util.List;

/** Writes down a deployment that was mined. */
final class Ledger {
  private Ledger() {}

  static AddressBook of(LocalChain chain, Deployment deployment, List<Receipt> receipts) {
    AddressBook book = AddressBook.empty();
    for (Created created : deployment.created()) {
      Receipt receipt = receipts.get(stepOf(deployment, created));
      book =
          book.with(
              created.entry(
                  chain.client(),
                  Created.in(receipt).orElse(created.address()),
                  receipt.blockNumber()));
    }
    return book;
  }

  private static int stepOf(Deployment deployment, Created created) {
    for (int i = 0; i < deployment.steps().size(); i++) {
      if (deployment.steps().get(i).title().equals(created.step())) {
        return i;
      }
    }
    throw new DevnetException("No step of the deployment creates " + created.name() + ".");
  }
}
