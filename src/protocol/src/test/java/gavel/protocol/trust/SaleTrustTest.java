package gavel.protocol.trust;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.protocol.chain.SaleWorld;
import gavel.protocol.deploy.AddressBook;
import gavel.protocol.deploy.AddressBook.Entry;
import gavel.protocol.descriptor.Descriptors;
import gavel.protocol.rpc.FakeChain;
import gavel.protocol.sale.Role;
import gavel.protocol.sale.SaleCalls;
import gavel.protocol.verify.DeploymentCheck;
import gavel.protocol.verify.Difference;
import gavel.protocol.verify.SaleSetupCheck;
import gavel.wallet.Address;
import gavel.wallet.Keccak;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SaleTrustTest {
  private static SaleWorld world;

  @BeforeAll
  static void deploy() {
    world = SaleWorld.create();
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @Test
  void rolesCodeAndHoldersAreRead() {
    SaleTrust trust = SaleTrust.read(world.client());
    assertThat(trust.codeKnown()).isTrue();
    assertThat(trust.implementation()).contains(world.deployment().contracts().get("TokenSale"));
    assertThat(trust.holders(Role.DEFAULT_ADMIN))
        .containsExactly(new Holder.Account(world.operator().address()));
    assertThat(trust.holders(Role.TOKEN_RECOVERER)).isEmpty();
    for (Role role : Role.values()) {
      assertThat(Powers.of(role)).isNotBlank();
    }
  }

  @Test
  void aRoleThatChangesHandsIsSeen() {
    long from = world.node().client().blockNumber() + 1;
    Address other = world.usdt();
    world.operate(SaleCalls.grantRole(Role.TOKEN_RECOVERER, other));
    assertThat(SaleTrust.read(world.client()).holders(Role.TOKEN_RECOVERER))
        .containsExactly(new Holder.Contract(other));
    world.operate(SaleCalls.revokeRole(Role.TOKEN_RECOVERER, other));
    long to = world.node().client().blockNumber();
    assertThat(SaleTrust.changes(world.client(), from, to))
        .containsExactly(
            new SaleTrust.RoleChange(Role.TOKEN_RECOVERER, other, true, from),
            new SaleTrust.RoleChange(Role.TOKEN_RECOVERER, other, false, from + 1));
  }

  @Test
  void aSafeAndATimelockAreKnownByTheirViews() {
    Address owner = world.operator().address();
    FakeChain safe =
        new FakeChain(1)
            .answer("eth_getCode", "\"0x60\"")
            .view("getThreshold()", List.of(), "(uint256)", 2)
            .view("getOwners()", List.of(), "(address[])", List.of(owner, Address.ZERO));
    assertThat(new HolderProbe(safe.client()).probe(owner).words()).isEqualTo("a Safe, 2 of 2");
    FakeChain timelock =
        new FakeChain(1)
            .answer("eth_getCode", "\"0x60\"")
            .view("getMinDelay()", List.of(), "(uint256)", 172_800);
    assertThat(new HolderProbe(timelock.client()).probe(owner))
        .isEqualTo(new Holder.Timelock(owner, Duration.ofDays(2)));
  }

  @Test
  void aDeploymentIsHeldAgainstItsAddressBook() {
    AddressBook book = AddressBook.empty();
    for (var each : world.deployment().contracts().entrySet()) {
      String contract = each.getKey().equals("Sale") ? "TokenSale" : each.getKey();
      book =
          book.with(
              new Entry(
                  SaleWorld.CHAIN,
                  each.getKey(),
                  contract,
                  each.getValue(),
                  1,
                  Keccak.hash(world.node().client().code(each.getValue()))));
    }
    AddressBook read = AddressBook.fromJson(book.toJson());
    assertThat(read).isEqualTo(book);
    assertThat(DeploymentCheck.code(world.node().client(), read).differences()).isEmpty();

    Entry usdc = book.find(SaleWorld.CHAIN, "TestUSDC").orElseThrow();
    AddressBook swapped =
        book.with(
            new Entry(SaleWorld.CHAIN, "TestUSDC", "TestUSDC", world.usdt(), 1, usdc.codeHash()));
    assertThat(DeploymentCheck.code(world.node().client(), swapped).differences())
        .extracting(Difference::id)
        .containsExactly("code hash", "code");
  }

  @Test
  void aSetUpIsHeldAgainstTheDescriptor() {
    assertThat(SaleSetupCheck.of(world.client(), Descriptors.preset("devnet")).differences())
        .isEmpty();
    assertThat(SaleSetupCheck.of(world.client(), Descriptors.preset("gensyn")).differences())
        .extracting(Difference::id)
        .containsExactly("payment tokens");
  }
}
