package gavel.protocol.deploy;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was deployed where.
 *
 * @param entries in the order of their creation
 */
public record AddressBook(List<Entry> entries) {
  /**
   * One contract.
   *
   * @param name such as {@code Sale}
   * @param contract the artefact that it is made of, such as {@code TokenSale}; for a clone, its
   *     code
   * @param block that it was created in
   * @param codeHash Keccak-256 of the code at the address
   * @param arguments of its constructor, or of a clone's initialisation, in words
   */
  public record Entry(
      long chainId,
      String name,
      String contract,
      Address address,
      long block,
      Bytes codeHash,
      String arguments) {
    /** An entry that does not say its arguments. */
    public Entry(
        long chainId, String name, String contract, Address address, long block, Bytes codeHash) {
      this(chainId, name, contract, address, block, codeHash, "");
    }
  }

  public AddressBook {
    entries = List.copyOf(entries);
  }

  /** An empty book. */
  public static AddressBook empty() {
    return new AddressBook(List.of());
  }

  /** This book with an entry more; an earlier one of that chain and name is replaced. */
  public AddressBook with(Entry entry) {
    List<Entry> all = new ArrayList<>(entries);
    all.removeIf(each -> each.chainId() == entry.chainId() && each.name().equals(entry.name()));
    all.add(entry);
    return new AddressBook(all);
  }

  /** This book with every entry of another one. */
  public AddressBook with(AddressBook other) {
    AddressBook all = this;
    for (Entry entry : other.entries()) {
      all = all.with(entry);
    }
    return all;
  }

  /** The entry of a chain and name. */
  public Optional<Entry> find(long chainId, String name) {
    return entries.stream()
        .filter(each -> each.chainId() == chainId && each.name().equals(name))
        .findFirst();
  }

  /** Reads what {@link #toJson} wrote. */
  public static AddressBook fromJson(String json) {
    return AddressBookJson.read(json);
  }

  /** The book as a file, format 1. */
  public String toJson() {
    return AddressBookJson.write(this);
  }
}
