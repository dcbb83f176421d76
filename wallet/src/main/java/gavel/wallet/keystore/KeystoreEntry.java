package gavel.wallet.keystore;

import gavel.wallet.Address;
import gavel.wallet.WalletException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One key file.
 *
 * @param name the file's name
 * @param recorded the address that the file claims; Foundry's files do not say
 */
public record KeystoreEntry(String name, Optional<Address> recorded, Path file) {
  /**
   * The address that the file claims.
   *
   * @throws WalletException where the file does not say; unlocking it tells
   */
  public Address address() {
    return recorded.orElseThrow(
        () ->
            new WalletException(
                "The key file "
                    + file
                    + " does not say its address (Foundry's do not). To see"
                    + " it: gavel wallet address "
                    + name));
  }
}
