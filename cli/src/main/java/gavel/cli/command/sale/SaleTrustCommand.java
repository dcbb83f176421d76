package gavel.cli.command.sale;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.option.NetworkOptions;
import gavel.cli.option.SaleOptions;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.Sales;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.trust.SaleTrust;
import gavel.protocol.trust.SaleTrust.RoleChange;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gavel sale trust}. */
@Command(
    description =
        "Says who can do what to a sale and to your money in it: the roles, who holds them, whether"
            + " the code is known, and what changed since you last looked.")
public final class SaleTrustCommand extends GavelCommand {

  @Mixin private SaleOptions sale;
  @Mixin private NetworkOptions network;

  @Override
  public View call() {
    Sale opened = new Sales(session()).open(sale, network);
    SaleTrust trust = SaleTrust.read(opened.client());
    long block = opened.l1().latestBlock().number();
    LastSeen seen =
        new LastSeen(
            session().home().seen(), opened.l1Network().chainId(), opened.client().address());
    Optional<LastSeen.Mark> before = seen.read();
    List<RoleChange> changes =
        before
            .filter(mark -> mark.block() < block)
            .map(mark -> SaleTrust.changes(opened.client(), mark.block() + 1, block))
            .orElse(List.of());
    boolean otherCode = before.filter(mark -> !mark.code().equals(trust.codeHash())).isPresent();
    seen.write(new LastSeen.Mark(block, trust.codeHash()));
    return new TrustReport(
        opened,
        trust,
        opened.descriptor().get(Keys.CODE_HASH).map(trust.codeHash()::equals),
        before,
        otherCode,
        changes);
  }
}
