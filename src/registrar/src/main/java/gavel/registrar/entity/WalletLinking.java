package gavel.registrar.entity;

/** How wallets come to an entity: any that asks first, or only those of the file. */
public enum WalletLinking implements WireName {
  OPEN("open"),
  LISTED("listed");

  private final String wire;

  WalletLinking(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }
}
