package gavel.protocol.descriptor;

import gavel.auction.Terms;
import gavel.auction.terms.Figure;
import gavel.wallet.Address;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A sale's descriptor. Every {@link Key} has a slot; those that the file leaves out are empty. */
public final class SaleDescriptor {
  static final String NOT_GIVEN = "not given";

  private final String name;
  private final Map<Key<?>, Slot<?>> slots;
  private final List<PaymentToken> paymentTokens;
  private final TermsText terms;

  SaleDescriptor(
      String name, Map<Key<?>, Slot<?>> slots, List<PaymentToken> paymentTokens, TermsText terms) {
    this.name = Objects.requireNonNull(name);
    this.slots = Map.copyOf(slots);
    this.paymentTokens = List.copyOf(paymentTokens);
    this.terms = Objects.requireNonNull(terms);
  }

  /** A descriptor of nothing but a name and terms. */
  public static SaleDescriptor of(String name, TermsText terms) {
    return new SaleDescriptor(name, Map.of(), List.of(), terms);
  }

  public String name() {
    return name;
  }

  /** The rules of the sale. */
  public Terms terms() {
    return terms.terms();
  }

  /** The rules as the file has them. */
  public TermsText termsText() {
    return terms;
  }

  public List<PaymentToken> paymentTokens() {
    return paymentTokens;
  }

  /** The payment token of a symbol, without regard to case. */
  public Optional<PaymentToken> paymentToken(String symbol) {
    return paymentTokens.stream()
        .filter(token -> token.symbol().equalsIgnoreCase(symbol))
        .findFirst();
  }

  /** The symbol of a payment token's address. */
  public Optional<String> symbolOf(Address token) {
    return paymentTokens.stream()
        .filter(each -> each.address().known().filter(token::equals).isPresent())
        .map(PaymentToken::symbol)
        .findFirst();
  }

  /** A figure with its standing, or the reason why it is not known. */
  @SuppressWarnings("unchecked") // a key is only ever stored with a slot of its type
  public <T> Slot<T> slot(Key<T> key) {
    Slot<?> slot = slots.get(key);
    return slot == null ? new Slot.Empty<>(NOT_GIVEN) : (Slot<T>) slot;
  }

  public <T> Optional<T> get(Key<T> key) {
    return slot(key).known();
  }

  /**
   * A figure without which something cannot be done.
   *
   * @throws DescriptorException where it is not known, with the file's reason
   */
  public <T> T require(Key<T> key) {
    return switch (slot(key)) {
      case Slot.Known<T>(T value, Figure ignored) -> value;
      case Slot.Empty<T>(String why) ->
          throw new DescriptorException(
              "The descriptor of %s leaves %s empty (%s: %s). Where you know it, put it into a descriptor of your own: gavel sale add FILE"
                  .formatted(name, key.what(), key.path(), why));
    };
  }

  /** This descriptor under another name. */
  public SaleDescriptor named(String other) {
    return new SaleDescriptor(other, slots, paymentTokens, terms);
  }

  /** This descriptor with other terms. */
  public SaleDescriptor withTerms(TermsText other) {
    return new SaleDescriptor(name, slots, paymentTokens, other);
  }

  /** This descriptor with one figure set. */
  public <T> SaleDescriptor with(Key<T> key, T value, Figure origin) {
    return with(key, new Slot.Known<>(value, origin));
  }

  /** This descriptor with one slot replaced. */
  public <T> SaleDescriptor with(Key<T> key, Slot<T> slot) {
    Map<Key<?>, Slot<?>> changed = new HashMap<>(slots);
    changed.put(key, slot);
    return new SaleDescriptor(name, changed, paymentTokens, terms);
  }

  /** This descriptor with a payment token added, or replaced where the symbol is there. */
  public SaleDescriptor with(PaymentToken token) {
    List<PaymentToken> changed = new ArrayList<>(paymentTokens);
    changed.removeIf(each -> each.symbol().equals(token.symbol()));
    changed.add(token);
    return new SaleDescriptor(name, slots, changed, terms);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SaleDescriptor that
        && name.equals(that.name)
        && slots.equals(that.slots)
        && paymentTokens.equals(that.paymentTokens)
        && terms.equals(that.terms);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, slots, paymentTokens, terms);
  }

  @Override
  public String toString() {
    return DescriptorWriter.write(this);
  }
}
