package gavel.wallet.transaction;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.WalletException;
import java.util.List;

/**
 * An address, and the storage slots in it, that a transaction says it will touch (EIP-2930).
 *
 * @param storageKeys 32 bytes each
 */
public record AccessListEntry(Address address, List<Bytes> storageKeys) {
  public AccessListEntry {
    storageKeys = List.copyOf(storageKeys);
    for (Bytes key : storageKeys) {
      if (key.size() != 32) {
        throw new WalletException("A storage key has 32 bytes; got " + key.size() + ".");
      }
    }
  }
}
