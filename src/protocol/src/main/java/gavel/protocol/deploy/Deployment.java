package gavel.protocol.deploy;

import gavel.protocol.submit.Step;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Collects the transactions of a deployment. They are sent in order by one account from one nonce
 * on, so every contract's address is known before anything is sent.
 */
public final class Deployment {
  private final Address from;
  private final List<Step> steps = new ArrayList<>();
  private final Map<String, Address> contracts = new LinkedHashMap<>();
  private BigInteger nonce;

  /**
   * A deployment of nothing yet.
   *
   * @param nonce the account's next
   */
  public Deployment(Address from, BigInteger nonce) {
    this.from = from;
    this.nonce = nonce;
  }

  public Address from() {
    return from;
  }

  /** The transactions so far. */
  public List<Step> steps() {
    return List.copyOf(steps);
  }

  /** What they create, by name. */
  public Map<String, Address> contracts() {
    return new LinkedHashMap<>(contracts);
  }

  /** A contract without constructor arguments. */
  public Address create(String contract) {
    return create(contract, contract, Artefact.load(contract).creationCode(), "()");
  }

  /**
   * A contract.
   *
   * @param name what the address book calls it
   * @param arguments the constructor's, for people
   */
  public Address create(String name, String contract, Bytes code, String arguments) {
    Address address = CreatedAddress.of(from, nonce);
    add("deploy " + name, Optional.empty(), code, "new " + contract + arguments);
    contracts.put(name, address);
    return address;
  }

  /** A call of a contract. */
  public void call(String title, Address to, Bytes data, String decoded) {
    add(title, Optional.of(to), data, decoded);
  }

  /** Names a contract that a call creates. */
  public void name(String name, Address address) {
    contracts.put(name, address);
  }

  private void add(String title, Optional<Address> to, Bytes data, String decoded) {
    Optional<String> purpose = Optional.of("deploy:" + title);
    steps.add(new Step(title, to, BigInteger.ZERO, data, decoded, purpose));
    nonce = nonce.add(BigInteger.ONE);
  }
}
