package gavel.devnet.sale;

import gavel.wallet.Address;
import java.util.Objects;

/**
 * Where the contracts lie.
 *
 * @param sale L1
 * @param usdc L1
 * @param usdt L1
 * @param l1StandardBridge L1
 * @param optimismPortal L1
 * @param token L2
 * @param distributor L2
 * @param staking L2
 */
public record SaleContracts(
    Address sale,
    Address usdc,
    Address usdt,
    Address l1StandardBridge,
    Address optimismPortal,
    Address token,
    Address distributor,
    Address staking) {
  public SaleContracts {
    Objects.requireNonNull(sale);
    Objects.requireNonNull(usdc);
    Objects.requireNonNull(usdt);
    Objects.requireNonNull(l1StandardBridge);
    Objects.requireNonNull(optimismPortal);
    Objects.requireNonNull(token);
    Objects.requireNonNull(distributor);
    Objects.requireNonNull(staking);
  }
}
