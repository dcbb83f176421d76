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
 * on, so every contract's address is known before anything is sent. What is there already, from an
 * earlier run that was interrupted, is used and not created again.
 */
public final class Deployment {
  private final Address from;
  private final String id;
  private final Map<String, Address> present;
  private final List<Step> steps = new ArrayList<>();
  private final Map<String, Created> created = new LinkedHashMap<>();
  private BigInteger nonce;

  /**
   * A deployment of nothing yet.
   *
   * @param nonce the account's next
   */
  public Deployment(Address from, BigInteger nonce) {
    this(from, nonce, "", Map.of());
  }

  /**
   * A deployment that may go on where an earlier run stopped.
   *
   * @param nonce the account's next
   * @param id what tells it from other deployments in the journal, such as the sale's UUID
   * @param present contracts that are there already, by their names
   */
  public Deployment(Address from, BigInteger nonce, String id, Map<String, Address> present) {
    this.from = from;
    this.nonce = nonce;
    this.id = id;
    this.present = Map.copyOf(present);
  }

  public Address from() {
    return from;
  }

  /** The transactions so far. */
  public List<Step> steps() {
    return List.copyOf(steps);
  }

  /** What they create, and what is there already, by name. */
  public Map<String, Address> contracts() {
    Map<String, Address> contracts = new LinkedHashMap<>();
    created.forEach((name, each) -> contracts.put(name, each.address()));
    return contracts;
  }

  /** The same with what is known of each. */
  public List<Created> created() {
    return List.copyOf(created.values());
  }

  /** Whether a contract is there already. */
  public boolean isPresent(String name) {
    return present.containsKey(name);
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
    String title = "deploy " + name;
    Address address = CreatedAddress.of(from, nonce);
    Step step = step(title, Optional.empty(), code, "new " + contract + arguments);
    return create(new Created(name, contract, address, arguments, title), step);
  }

  /**
   * A contract whose constructor calls one that may be created just before.
   *
   * @param mostGas what its creation takes at most
   */
  public Address create(
      String name, String contract, Bytes code, String arguments, BigInteger mostGas) {
    String title = "deploy " + name;
    Address address = CreatedAddress.of(from, nonce);
    Step step = step(title, Optional.empty(), code, "new " + contract + arguments);
    return create(
        new Created(name, contract, address, arguments, title), step.afterOthers(mostGas));
  }

  /**
   * A contract that a call of a factory creates, which may be created just before.
   *
   * @param planned with the address that the factory will give it
   * @param mostGas what the call takes at most
   */
  public Address createThrough(
      Address factory, Created planned, Bytes data, String decoded, BigInteger mostGas) {
    Step step = step(planned.step(), Optional.of(factory), data, decoded);
    return create(planned, step.afterOthers(mostGas));
  }

  /** A call of a contract that is there already. */
  public void call(String title, Address to, Bytes data, String decoded) {
    add(step(title, Optional.of(to), data, decoded));
  }

  /**
   * A call of a contract that may be created just before.
   *
   * @param mostGas what the call takes at most
   */
  public void call(String title, Address to, Bytes data, String decoded, BigInteger mostGas) {
    add(step(title, Optional.of(to), data, decoded).afterOthers(mostGas));
  }

  private Address create(Created planned, Step step) {
    Address there = present.get(planned.name());
    if (there == null) {
      add(step);
    }
    Address address = there == null ? planned.address() : there;
    created.put(
        planned.name(),
        new Created(
            planned.name(), planned.contract(), address, planned.arguments(), planned.step()));
    return address;
  }

  private void add(Step step) {
    steps.add(step);
    nonce = nonce.add(BigInteger.ONE);
  }

  private Step step(String title, Optional<Address> to, Bytes data, String decoded) {
    return new Step(title, to, BigInteger.ZERO, data, decoded, Optional.of(purpose(id, title)));
  }

  /** The journal's key of a deployment's transaction. */
  static String purpose(String id, String title) {
    return "deploy:" + id + ":" + title;
  }
}
