package gavel.cli.wiring;

import gavel.wallet.Address;
import gavel.wallet.keystore.KeystoreEntry;
import gavel.wallet.keystore.KeystoreFolder;
import java.util.Optional;

/**
 * An account that a command speaks of.
 *
 * @param name its name, or its short address where it has none
 * @param recorded its address; Foundry's key files do not say theirs
 * @param key the key file, where there is one here
 */
public record Account(String name, Optional<Address> recorded, Optional<Key> key) {

  /** A key file and the folder that it lies in. */
  public record Key(KeystoreFolder folder, KeystoreEntry entry) {}

  /**
   * Its address.
   *
   * @throws gavel.wallet.WalletException where the key file does not say it
   */
  public Address address() {
    return recorded.orElseGet(() -> key.orElseThrow().entry().address());
  }

  /** Such as {@code alice 0x7099…79C8}. */
  public String line() {
    return key.isPresent() ? name + "  " + address() : address().toString();
  }
}
