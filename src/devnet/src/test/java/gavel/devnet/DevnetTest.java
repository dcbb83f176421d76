package gavel.devnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import gavel.auction.EntityId;
import gavel.auction.io.ParticipantsCsv;
import gavel.devnet.cast.Cast;
import gavel.devnet.cast.DevnetAccount;
import gavel.devnet.cast.Person;
import gavel.devnet.chain.Funds;
import gavel.devnet.chain.LocalSender;
import gavel.devnet.node.RealAnvil;
import gavel.protocol.abi.AbiFunction;
import gavel.protocol.bridge.Arrival;
import gavel.protocol.bridge.Bridge;
import gavel.protocol.bridge.Deposit;
import gavel.protocol.bridge.DepositMade;
import gavel.protocol.deploy.AddressBook;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.descriptor.SaleDescriptor;
import gavel.protocol.registration.Entity;
import gavel.protocol.registration.LoginFlow;
import gavel.protocol.registration.RegistrationClient;
import gavel.protocol.registration.RegistrationService;
import gavel.protocol.registration.TokenStore;
import gavel.protocol.rpc.BlockTag;
import gavel.protocol.rpc.CallRequest;
import gavel.protocol.rpc.Receipt;
import gavel.protocol.sale.Role;
import gavel.protocol.sale.SaleClient;
import gavel.protocol.sale.SignedPermit;
import gavel.protocol.sale.Stage;
import gavel.protocol.submit.Step;
import gavel.registrar.oauth.HeadlessLogin;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.Keccak;
import gavel.wallet.Signer;
import gavel.wallet.keystore.KeystoreFolder;
import gavel.wallet.secret.Secret;
import gavel.wallet.secret.SecretFile;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DevnetTest {
  private static final Address GAS_ORACLE =
      Address.parse("0x420000000000000000000000000000000000000F");

  @TempDir static Path work;
  private static Devnet devnet;

  @BeforeAll
  static void up() {
    devnet =
        Devnet.up(
            DevnetOptions.standard(
                work.resolve("devnet"), RealAnvil.program(), System.err::println));
  }

  @AfterAll
  static void down() {
    if (devnet != null) {
      devnet.close();
    }
  }

  @Test
  void theSaleWaitsForItsOpeningAndIsRunByTheOperator() {
    SaleClient sale = devnet.sale();
    Address operator = devnet.account(DevnetAccount.OPERATOR).address();
    Address signer = devnet.account(DevnetAccount.PERMIT_SIGNER).address();
    assertThat(sale.stage()).isEqualTo(Stage.PRE_OPEN);
    assertThat(sale.claimRefundEnabled()).isTrue();
    assertThat(sale.reduceCommitmentEnabled()).isTrue();
    assertThat(sale.liveClearingPrice()).isPresent();
    assertThat(sale.hasRole(Role.SALE_MANAGER, operator)).isTrue();
    assertThat(sale.hasRole(Role.PURCHASE_PERMIT_SIGNER, signer)).isTrue();
    assertThat(sale.proceedsReceiver()).isEqualTo(devnet.account(DevnetAccount.TREASURY).address());
  }

  @Test
  void theDescriptorSaysWhatLiesOnTheChains() {
    SaleDescriptor descriptor = devnet.descriptor();
    Address sale = descriptor.require(Keys.SALE);
    assertThat(descriptor.require(Keys.SALE_UUID)).isEqualTo(devnet.sale().saleUuid());
    assertThat(descriptor.require(Keys.CODE_HASH))
        .isEqualTo(Keccak.hash(devnet.l1().client().code(sale)));
    assertThat(
            devnet
                .sale()
                .events(
                    descriptor.require(Keys.DEPLOYMENT_BLOCK), devnet.l1().client().blockNumber()))
        .isNotEmpty();
    assertThat(descriptor.paymentTokens())
        .extracting(token -> token.address().known().orElseThrow())
        .containsExactlyElementsOf(devnet.sale().paymentTokens());
    assertThat(Duration.between(descriptor.require(Keys.OPENS), descriptor.require(Keys.CLOSES)))
        .isEqualTo(Duration.ofDays(5));
    for (Address contract :
        List.of(descriptor.require(Keys.TOKEN), descriptor.require(Keys.CLAIM_CONTRACT))) {
      assertThat(devnet.l2().client().code(contract).isEmpty()).isFalse();
    }
    for (Address contract :
        List.of(descriptor.require(Keys.L1_BRIDGE), descriptor.require(Keys.PORTAL))) {
      assertThat(devnet.l1().client().code(contract).isEmpty()).isFalse();
    }
  }

  @Test
  void someoneLogsInAndGetsAPermitThatTheSaleTakesForValid() throws Exception {
    SaleDescriptor descriptor = devnet.descriptor();
    RegistrationService service =
        new RegistrationService(
            descriptor.require(Keys.API),
            descriptor.require(Keys.LOGIN),
            descriptor.require(Keys.CLIENT),
            OptionalInt.empty());
    devnet.warp(Duration.ofHours(3));
    TokenStore tokens = new TokenStore(work.resolve("carol.json"));
    new LoginFlow(service, tokens, InstantSource.system()).withBrowser(new HeadlessLogin("carol"));
    RegistrationClient client = new RegistrationClient(service, tokens, InstantSource.system());
    UUID sale = descriptor.require(Keys.SALE_UUID);
    Address wallet = devnet.account("carol").address();
    Entity entity = client.entities(sale).getFirst();

    SignedPermit permit = SignedPermit.fromJson(client.permit(sale, entity.id(), wallet));

    assertThat(permit.signer()).contains(devnet.account("permit-signer").address());
    assertThat(permit.permit().entity()).isEqualTo(EntityId.of("carol"));
    assertThat(permit.permit().forcedLock()).isTrue();
    assertThat(permit.permit().expiredAt(devnet.time())).isFalse();
    assertThat(permit.permit().openAt(devnet.time())).isTrue();
  }

  @Test
  void theAddressBookHoldsEveryContractWithItsBlock() throws Exception {
    AddressBook book = AddressBook.fromJson(Files.readString(devnet.folder().addressBook()));
    assertThat(book.entries())
        .extracting(AddressBook.Entry::name)
        .containsExactly(
            "TestUSDC",
            "TestUSDT",
            "SaleLibrary",
            "TokenSale",
            "SaleFactory",
            "Sale",
            "LocalOptimismPortal",
            "LocalL1StandardBridge",
            "AiToken",
            "TokenDistributor",
            "StakingPages",
            "Staking");
    assertThat(book.entries()).allSatisfy(entry -> assertThat(entry.block()).isPositive());
  }

  @Test
  void theL2HasTheGasOracleOfAnOpStackChain() {
    Bytes call = AbiFunction.of("getL1FeeUpperBound(uint256 size)").encode(BigInteger.valueOf(132));
    Bytes fee =
        devnet
            .l2()
            .client()
            .call(
                new CallRequest(Optional.empty(), Optional.of(GAS_ORACLE), BigInteger.ZERO, call),
                BlockTag.LATEST);
    assertThat(new BigInteger(1, fee.toArray())).isEqualTo(BigInteger.valueOf(200_000_000_000L));
  }

  @Test
  void everyAccountHasAKeyFileThatThePasswordOpensAndEveryPersonMoney() throws Exception {
    KeystoreFolder keystore = new KeystoreFolder(devnet.folder().keystore());
    assertThat(devnet.accounts())
        .extracting(DevnetAccount::name)
        .containsExactly(
            "operator",
            "permit-signer",
            "treasury",
            "alice",
            "bob",
            "carol",
            "dave",
            "erin",
            "erin-2",
            "frank",
            "grace",
            "heidi");
    Path file = devnet.folder().password();
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    try (Secret password = SecretFile.read(file)) {
      for (DevnetAccount account : devnet.accounts()) {
        try (Signer signer =
            keystore.unlock(keystore.find(account.name()).orElseThrow(), password)) {
          assertThat(signer.address()).isEqualTo(account.address());
        }
      }
    }
    assertThat(devnet.balances(devnet.account("alice").address()))
        .isEqualTo(balances(10, 10_000_000, 10_000_000));
  }

  @Test
  void theParticipantsFileHasEveryPersonAsTheEngineReadsThem() {
    assertThat(ParticipantsCsv.read(devnet.folder().participants()).byId())
        .isEqualTo(
            Cast.standard().stream()
                .collect(Collectors.toMap(Person::entity, Person::participant)));
  }

  @Test
  void moneyComesOnTopOfWhatIsThere() {
    Address grace = devnet.account("grace").address();
    devnet.fund(grace, Funds.of(2, 3, 4));
    assertThat(devnet.balances(grace)).isEqualTo(balances(12, 10_000_003, 10_000_004));
  }

  @Test
  void etherThatIsDepositedOnTheL1ArrivesOnTheL2AsTheTransactionThatWasForeseen() throws Exception {
    Bridge bridge = devnet.bridge();
    Address dave = devnet.account("dave").address();
    Address receiver = Address.parse("0x00000000000000000000000000000000000000aa");
    BigInteger wei = BigInteger.TEN.pow(17);
    KeystoreFolder keystore = new KeystoreFolder(devnet.folder().keystore());
    Receipt paid;
    try (Secret password = SecretFile.read(devnet.folder().password());
        Signer signer = keystore.unlock(keystore.find("dave").orElseThrow(), password)) {
      Step step = bridge.deposit(dave, receiver, wei);
      paid = new LocalSender(devnet.l1().client(), signer).send(List.of(step)).getFirst();
    }
    Deposit deposit = bridge.madeBy(paid.transactionHash()).orElseThrow();

    Arrival arrival = Arrival.of(devnet.l2().client(), deposit);
    for (int tries = 0; arrival instanceof Arrival.Underway && tries < 300; tries++) {
      Thread.sleep(100);
      arrival = Arrival.of(devnet.l2().client(), deposit);
    }

    assertThat(arrival).isInstanceOf(Arrival.Arrived.class);
    assertThat(devnet.l2().client().balance(receiver)).isEqualTo(wei);
    assertThat(bridge.by(dave, 0, paid.blockNumber()))
        .extracting(DepositMade::to, DepositMade::wei, DepositMade::l1Transaction)
        .containsExactly(tuple(receiver, wei, paid.transactionHash()));
  }

  @Test
  void timeTravelsForwardOnBothChainsTogether() {
    Instant before = devnet.time();
    Instant there = devnet.warp(Duration.ofDays(2));
    assertThat(there).isBetween(before.plus(Duration.ofDays(2)), before.plusSeconds(172_860));
    assertThat(devnet.warp(there.plusSeconds(3_600))).isEqualTo(there.plusSeconds(3_600));
    for (DevnetStatus.Chain chain : List.of(devnet.status().l1(), devnet.status().l2())) {
      assertThat(chain.time()).isAfterOrEqualTo(there.plusSeconds(3_600));
    }
    assertThatThrownBy(() -> devnet.warp(before))
        .isInstanceOf(DevnetException.class)
        .hasMessageContaining("time travels forward only");
  }

  @Test
  void anotherProgramFindsTheSameChainsInTheFolder() {
    try (Devnet found = Devnet.attach(devnet.folder().path())) {
      assertThat(found.state()).isEqualTo(devnet.state());
      found.fund(found.account("heidi").address(), Funds.of(0, 1, 0));
    }
    assertThat(devnet.balances(devnet.account("heidi").address()))
        .isEqualTo(balances(10, 10_000_001, 10_000_000));
  }

  @Test
  void aSecondStartFromTheSameFolderIsRefused() {
    assertThatThrownBy(
            () ->
                Devnet.up(
                    DevnetOptions.standard(
                        work.resolve("devnet"), RealAnvil.program(), System.err::println)))
        .isInstanceOf(DevnetException.class)
        .hasMessageContaining("run from")
        .hasMessageContaining("gavel devnet down");
    assertThat(devnet.sale().stage()).isEqualTo(Stage.PRE_OPEN);
  }

  @Test
  void whereNothingRunsThatIsSaid() {
    assertThatThrownBy(() -> Devnet.attach(work.resolve("elsewhere")))
        .isInstanceOf(DevnetDownException.class)
        .hasMessageContaining("not running")
        .hasMessageContaining("gavel devnet up");
  }

  private static Balances balances(long ether, long usdc, long usdt) {
    Funds funds = Funds.of(ether, usdc, usdt);
    return new Balances(funds.wei(), funds.wei(), funds.usdc(), funds.usdt());
  }
}
