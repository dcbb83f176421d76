package gavel.cli.wiring;

import gavel.cli.exit.Failure;
import gavel.protocol.Times;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.sale.PurchasePermit;
import gavel.protocol.sale.Role;
import gavel.protocol.sale.SignedPermit;
import gavel.wallet.Address;
import gavel.wallet.secret.PrivateFiles;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/** Purchase permits that were handed over in files and taken in, one a sale and wallet. */
public final class HandedPermits {

  private final Session session;
  private final Sale sale;

  /** The permits of a sale. */
  public HandedPermits(Session session, Sale sale) {
    this.session = session;
    this.sale = sale;
  }

  /**
   * Takes one in for an account, in the place of an earlier one.
   *
   * @return the file that it is kept in
   */
  public Path take(Path from, Address wallet) {
    SignedPermit signed = read(from);
    require(signed, wallet);
    Path file = file(wallet);
    PrivateFiles.write(file, signed.toJson() + "\n");
    return file;
  }

  /** The wallet's permit while it is good. */
  public Optional<SignedPermit> find(Address wallet) {
    Path file = file(wallet);
    return Files.exists(file)
        ? Optional.of(read(file)).filter(signed -> now() < signed.permit().expiresAt())
        : Optional.empty();
  }

  /** A permit of a file. */
  static SignedPermit read(Path file) {
    try {
      return SignedPermit.fromJson(Files.readString(file));
    } catch (IOException unreadable) {
      throw Failure.file(
              "could not read the permit " + file + ".",
              "Check the path, or leave it out to ask for a fresh one.")
          .because(unreadable);
    }
  }

  private void require(SignedPermit signed, Address wallet) {
    PurchasePermit permit = signed.permit();
    UUID uuid = sale.descriptor().require(Keys.SALE_UUID);
    if (!permit.saleUuid().equals(uuid)) {
      throw refused("is for the sale " + permit.saleUuid() + ", wanted " + uuid, "Ask for another");
    }
    if (!permit.wallet().equals(wallet)) {
      throw refused(
          "is for the wallet " + permit.wallet() + ", the account is " + wallet,
          "Name the account with --account");
    }
    if (now() >= permit.expiresAt()) {
      throw refused(
          "expired at " + Times.utc(BigInteger.valueOf(permit.expiresAt())), "Ask for a new one");
    }
    Optional<Address> signer = signed.signer();
    boolean allowed =
        signer.filter(each -> sale.client().hasRole(Role.PURCHASE_PERMIT_SIGNER, each)).isPresent();
    if (!allowed) {
      throw refused(
          "is signed by "
              + signer.map(Address::toString).orElse("nobody")
              + ", whom the sale does"
              + " not let sign permits",
          "Ask the one who gave it to you");
    }
  }

  private static Failure refused(String why, String next) {
    return Failure.notEligible("the permit " + why + ". Nothing was kept.", next);
  }

  private long now() {
    return sale.l1().latestBlock().timestamp().getEpochSecond();
  }

  private Path file(Address wallet) {
    UUID uuid = sale.descriptor().require(Keys.SALE_UUID);
    return session.home().permits().resolve(uuid + "-" + wallet.lower() + ".json");
  }
}
