package gavel.registrar.entity;

/** Where an entity invests from. */
public enum Region implements WireName {
  UNKNOWN("unknown"),
  OTHER("other"),
  US("us"),
  EU("eu");

  private final String wire;

  Region(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }
}
