package gavel.devnet;

import gavel.devnet.cast.DevnetAccount;
import gavel.devnet.cast.EntitiesFile;
import gavel.devnet.cast.Keyring;
import gavel.devnet.cast.ParticipantsFile;
import gavel.devnet.cast.Person;
import gavel.devnet.chain.Faucet;
import gavel.devnet.chain.Funds;
import gavel.devnet.chain.LocalChain;
import gavel.devnet.sale.DescriptorFile;
import gavel.devnet.sale.LocalRegistrar;
import gavel.devnet.sale.Relay;
import gavel.devnet.sale.SaleContracts;
import gavel.devnet.sale.SaleParties;
import gavel.devnet.sale.SaleSetup;
import gavel.devnet.state.DevnetState;
import gavel.devnet.state.HostProcess;
import gavel.devnet.state.StateFolder;
import gavel.protocol.descriptor.Descriptors;
import gavel.protocol.descriptor.SaleDescriptor;
import gavel.protocol.network.Networks;
import gavel.registrar.Registrar;
import gavel.wallet.Address;
import gavel.wallet.KeySigner;
import gavel.wallet.secret.PrivateFiles;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Brings local chains up: keys, nodes, contracts, money, files. */
final class Starting {
  private static final Funds OPERATOR = Funds.of(100, 0, 0);

  private final DevnetOptions options;
  private final StateFolder folder;
  private final Processes processes;
  private final List<DevnetAccount> accounts = new ArrayList<>();

  /**
   * A start in a folder that is locked and empty; everything started is handed to the processes.
   */
  Starting(DevnetOptions options, StateFolder folder, Processes processes) {
    this.options = options;
    this.folder = folder;
    this.processes = processes;
  }

  DevnetState run() {
    LocalChain l1 = startNode(Networks.DEVNET_L1);
    LocalChain l2 = startNode(Networks.DEVNET_L2);
    try (Keyring keyring = new Keyring(folder.keystore(), folder.password());
        KeySigner operator = keyring.create(DevnetAccount.OPERATOR)) {
      List.of(l1, l2).forEach(chain -> chain.addEther(operator.address(), OPERATOR.wei()));
      KeySigner permitSigner = processes.keep(keyring.create(DevnetAccount.PERMIT_SIGNER));
      Address treasury = addressOf(keyring, DevnetAccount.TREASURY);
      UUID sale = UUID.randomUUID();
      SaleParties parties = new SaleParties(sale, operator, permitSigner.address(), treasury);
      SaleSetup setup = SaleSetup.deploy(l1, l2, parties, options.terms().terms());
      role(DevnetAccount.OPERATOR, operator.address(), "runs the sale: every role");
      role(DevnetAccount.PERMIT_SIGNER, permitSigner.address(), "signs permits in the registrar");
      role(DevnetAccount.TREASURY, treasury, "receives the proceeds");
      options.people().forEach(person -> enlist(person, keyring));
      fundPeople(l1, l2, setup.contracts());
      SaleDescriptor descriptor = writeFiles(setup, sale, l1.now());
      processes.keep(Relay.start(l1, l2, setup.contracts(), options.log()));
      Registrar registrar = register(descriptor, permitSigner, l1);
      return state(l1, l2, registrar.origin(), setup.contracts());
    }
  }

  private LocalChain startNode(long chainId) {
    return processes.startNode(options.anvil(), chainId, folder.path(), options.history());
  }

  private static Address addressOf(Keyring keyring, String name) {
    try (KeySigner signer = keyring.create(name)) {
      return signer.address();
    }
  }

  private void role(String name, Address address, String what) {
    accounts.add(new DevnetAccount(name, address, what, Optional.empty()));
  }

  private void enlist(Person person, Keyring keyring) {
    for (String wallet : person.wallets()) {
      accounts.add(
          new DevnetAccount(
              wallet,
              addressOf(keyring, wallet),
              "bids for " + person.label(),
              Optional.of(person.name())));
    }
  }

  private void fundPeople(LocalChain l1, LocalChain l2, SaleContracts contracts) {
    List<Address> wallets =
        accounts.stream()
            .filter(account -> account.person().isPresent())
            .map(DevnetAccount::address)
            .toList();
    new Faucet(l1, l2, contracts.usdc(), contracts.usdt()).fund(wallets, options.funds());
  }

  private SaleDescriptor writeFiles(SaleSetup setup, UUID sale, Instant opens) {
    Instant closes = opens.plus(options.bidding());
    String entities =
        EntitiesFile.of(
            options.people(),
            accounts,
            options.terms().terms(),
            opens,
            closes,
            SaleSetup.maxWallets());
    PrivateFiles.write(folder.entities(), entities);
    PrivateFiles.write(folder.participants(), ParticipantsFile.of(options.people()));
    PrivateFiles.write(folder.addressBook(), setup.addressBook().toJson());
    return DescriptorFile.of(setup, sale, options.terms(), opens, closes);
  }

  private Registrar register(SaleDescriptor descriptor, KeySigner permitSigner, LocalChain l1) {
    UUID client = UUID.randomUUID();
    Registrar registrar =
        processes.keep(
            LocalRegistrar.start(
                folder.entities(), descriptor, client, permitSigner, l1, options.log()));
    SaleDescriptor whole = DescriptorFile.with(descriptor, registrar.origin(), client);
    PrivateFiles.write(folder.descriptor(), Descriptors.write(whole));
    return registrar;
  }

  private DevnetState state(LocalChain l1, LocalChain l2, URI registrar, SaleContracts contracts) {
    return new DevnetState(
        HostProcess.self(),
        l1.network(),
        processes.pid(Networks.DEVNET_L1),
        l2.network(),
        processes.pid(Networks.DEVNET_L2),
        registrar,
        contracts,
        accounts);
  }
}
