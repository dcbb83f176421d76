package gavel.devnet.sale;

import gavel.auction.Terms;
import gavel.devnet.DevnetException;
import gavel.devnet.chain.LocalChain;
import gavel.protocol.deploy.AddressBook;
import gavel.protocol.deploy.SaleDeployment;
import gavel.protocol.deploy.StakingDeployment;
import gavel.protocol.deploy.TokenDeployment;
import gavel.wallet.Address;

/** Puts a sale on two fresh chains: before its opening, with live clearing by its terms. */
public final class SaleSetup {
  private final AddressBook onL1;
  private final AddressBook onL2;

  private SaleSetup(AddressBook onL1, AddressBook onL2) {
    this.onL1 = onL1;
    this.onL2 = onL2;
  }

  /** Wallets that an entity may bid from. */
  public static int maxWallets() {
    return L1Setup.MAX_WALLETS;
  }

  /** Deploys everything, from an operator who has ether on both chains. */
  public static SaleSetup deploy(LocalChain l1, LocalChain l2, SaleParties parties, Terms terms) {
    return new SaleSetup(L1Setup.deploy(l1, parties, terms), L2Setup.deploy(l2, parties, terms));
  }

  /** The contracts of both chains. */
  public AddressBook addressBook() {
    AddressBook all = onL1;
    for (AddressBook.Entry entry : onL2.entries()) {
      all = all.with(entry);
    }
    return all;
  }

  /** The sale's own entry. */
  public AddressBook.Entry sale() {
    return entry(onL1, SaleDeployment.SALE);
  }

  /** Where everything is. */
  public SaleContracts contracts() {
    return new SaleContracts(
        sale().address(),
        address(onL1, SaleDeployment.TEST_USDC),
        address(onL1, SaleDeployment.TEST_USDT),
        address(onL1, L1Setup.BRIDGE),
        address(onL1, L1Setup.PORTAL),
        address(onL2, TokenDeployment.TOKEN),
        address(onL2, TokenDeployment.DISTRIBUTOR),
        address(onL2, StakingDeployment.STAKING));
  }

  private static Address address(AddressBook book, String name) {
    return entry(book, name).address();
  }

  private static AddressBook.Entry entry(AddressBook book, String name) {
    return book.entries().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new DevnetException("The deployment created no " + name + "."));
  }
}
