package gavel.registrar.entity;

/** Whether an entity may buy in the sale. */
public enum Eligibility implements WireName {
  ELIGIBLE("eligible"),
  NOT_ELIGIBLE("not-eligible"),
  UNKNOWN_SETUP_INCOMPLETE("unknown-setup-incomplete");

  private final String wire;

  Eligibility(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }
}
