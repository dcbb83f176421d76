package gavel.protocol.trust;

import gavel.protocol.deploy.Artefact;
import gavel.protocol.deploy.RuntimeMatch;
import gavel.protocol.rpc.EthClient;
import gavel.protocol.sale.Role;
import gavel.protocol.sale.SaleClient;
import gavel.protocol.sale.SaleEvent;
import gavel.protocol.sale.SaleLog;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.Keccak;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who can do what to a sale.
 *
 * @param codeHash Keccak-256 of the code at the sale's address
 * @param implementation whose code it runs, where it is a minimal clone
 * @param codeKnown whether that code is this program's own sale contract
 * @param roles every role with its holders
 */
public record SaleTrust(
    Address sale,
    Bytes codeHash,
    Optional<Address> implementation,
    boolean codeKnown,
    List<RoleHolders> roles) {
  private static final String LIBRARY = "SaleLibrary";

  /** A role and who holds it. */
  public record RoleHolders(Role role, List<Holder> holders) {
    public RoleHolders {
      holders = List.copyOf(holders);
    }
  }

  /** A role that was given or taken. */
  public record RoleChange(Role role, Address account, boolean granted, long block) {}

  public SaleTrust {
    roles = List.copyOf(roles);
  }

  /** Reads a sale's roles and code. */
  public static SaleTrust read(SaleClient sale) {
    EthClient chain = sale.chain();
    Bytes code = chain.code(sale.address());
    Optional<Address> implementation = RuntimeMatch.cloneOf(code);
    HolderProbe probe = new HolderProbe(chain);
    List<RoleHolders> roles = new ArrayList<>();
    for (Role role : Role.values()) {
      roles.add(new RoleHolders(role, sale.members(role).stream().map(probe::probe).toList()));
    }
    return new SaleTrust(
        sale.address(),
        Keccak.hash(code),
        implementation,
        ours(implementation.map(chain::code).orElse(code)),
        roles);
  }

  /** The library's address is not known, but lies where the compiler left its placeholder. */
  private static boolean ours(Bytes code) {
    Bytes unlinked = Artefact.load("TokenSale").runtimeCode(Map.of(LIBRARY, Address.ZERO));
    return RuntimeMatch.matches(code, unlinked);
  }

  /** The holders of a role. */
  public List<Holder> holders(Role role) {
    return roles.stream().filter(each -> each.role() == role).findFirst().orElseThrow().holders();
  }

  /** Roles that changed hands between two blocks, both included. */
  public static List<RoleChange> changes(SaleClient sale, long fromBlock, long toBlock) {
    List<RoleChange> changes = new ArrayList<>();
    for (SaleLog each : sale.events(fromBlock, toBlock)) {
      long block = each.log().blockNumber();
      if (each.event() instanceof SaleEvent.RoleGranted(Bytes role, Address account, var ignored)) {
        Role.of(role).ifPresent(r -> changes.add(new RoleChange(r, account, true, block)));
      } else if (each.event()
          instanceof SaleEvent.RoleRevoked(Bytes role, Address account, var ignored)) {
        Role.of(role).ifPresent(r -> changes.add(new RoleChange(r, account, false, block)));
      }
    }
    return changes;
  }
}
