package gavel.registrar.entity;

/** What kind of buyer an entity is. */
public enum EntityType implements WireName {
  USER("user"),
  ORGANIZATION("organization");

  private final String wire;

  EntityType(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }
}
