package gavel.protocol.descriptor;

import gavel.protocol.ProtocolException;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** Every figure that a descriptor may hold, beside its payment tokens and terms. */
public final class Keys {
  private static final List<Key<?>> ALL = new ArrayList<>();

  /** Name of the network with the sale. */
  public static final Key<String> L1 = text("network", "l1", "the network of the sale");

  /** Name of the network where tokens are claimed. */
  public static final Key<String> L2 = text("network", "l2", "the network of the token");

  public static final Key<Address> SALE = address("sale", "address", "the sale's address");
  public static final Key<UUID> SALE_UUID =
      add(new Key<>("sale", "uuid", "the sale's UUID", "a dashed UUID", Keys::uuid));

  /** Keccak-256 of the code at the sale's address. */
  public static final Key<Bytes> CODE_HASH =
      add(new Key<>("sale", "code-hash", "the hash of the sale's code", "32 bytes", Keys::hash));

  /** Events are read from here on. */
  public static final Key<Long> DEPLOYMENT_BLOCK =
      number("sale", "deployment-block", "the block of the sale's creation");

  public static final Key<Instant> OPENS = time("schedule", "opens", "when bids open");
  public static final Key<Instant> CLOSES = time("schedule", "closes", "when bids close");

  /** When tokens can first be claimed. */
  public static final Key<Instant> TGE = time("schedule", "tge", "when tokens open");

  public static final Key<URI> API = uri("registration", "api", "the registration API's origin");
  public static final Key<URI> LOGIN = uri("registration", "login", "the login page's origin");
  public static final Key<UUID> CLIENT =
      add(new Key<>("registration", "client", "the client's UUID", "a dashed UUID", Keys::uuid));

  /** Where the platform insists on a registered redirect URI. */
  public static final Key<Long> REDIRECT_PORT =
      number("registration", "redirect-port", "the port that the login comes back to");

  public static final Key<Address> TOKEN = address("token", "address", "the token's address");

  public static final Key<Rail> CLAIM_RAIL =
      add(new Key<>("claim", "rail", "how tokens are claimed", "one of " + Rail.names(), Rail::of));
  public static final Key<Address> CLAIM_CONTRACT =
      address("claim", "contract", "the claim contract's address");

  /** A file with the tree, or the rail's proof service. */
  public static final Key<URI> CLAIM_SOURCE = uri("claim", "source", "where proofs come from");

  public static final Key<Address> STAKING =
      address("staking", "contract", "the staking contract's address");

  public static final Key<Address> L1_BRIDGE =
      address("bridge", "l1-standard-bridge", "the L1 bridge's address");
  public static final Key<Address> PORTAL =
      address("bridge", "optimism-portal", "the L1 portal's address");

  /** Root of the salted participant rows that were committed to before the close. */
  public static final Key<Bytes> PARTICIPANTS_ROOT =
      add(
          new Key<>(
              "commitment",
              "root",
              "the root of the committed participants",
              "32 bytes",
              Keys::hash));

  /** The transaction that published it. */
  public static final Key<Bytes> COMMITMENT_TRANSACTION =
      add(
          new Key<>(
              "commitment",
              "transaction",
              "the transaction of the commitment",
              "32 bytes",
              Keys::hash));

  /** The folder in which results are published; ends with a slash. */
  public static final Key<URI> RESULTS = uri("results", "source", "where results are published");

  /** A file, or a feed that answers with one: what payment tokens trade at. */
  public static final Key<URI> PRICES =
      uri("prices", "source", "where the payment tokens' prices come from");

  private Keys() {}

  /** All of them, in the order of a written file. */
  public static List<Key<?>> all() {
    return Collections.unmodifiableList(ALL);
  }

  private static <T> Key<T> add(Key<T> key) {
    ALL.add(key);
    return key;
  }

  private static Key<Address> address(String section, String name, String what) {
    return add(new Key<>(section, name, what, "an address", Address::parse));
  }

  private static Key<String> text(String section, String name, String what) {
    return add(new Key<>(section, name, what, "a name", text -> text));
  }

  private static Key<Long> number(String section, String name, String what) {
    return add(new Key<>(section, name, what, "a whole number", Long::parseLong));
  }

  private static Key<Instant> time(String section, String name, String what) {
    return add(
        new Key<>(section, name, what, "a UTC time such as 2025-12-20T17:00:00Z", Instant::parse));
  }

  private static Key<URI> uri(String section, String name, String what) {
    return add(new Key<>(section, name, what, "an address such as https://host", URI::create));
  }

  private static UUID uuid(String text) {
    UUID id = UUID.fromString(text);
    // The JDK also takes shortened groups, which mean another id than they seem to.
    if (text.length() != 36) {
      throw new IllegalArgumentException(text);
    }
    return id;
  }

  private static Bytes hash(String text) {
    Bytes hash = Bytes.parse(text);
    if (hash.size() != 32) {
      throw new ProtocolException("wanted 32 bytes, got " + hash.size() + ".");
    }
    return hash;
  }
}
