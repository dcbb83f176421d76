package gavel.cli.option;

import picocli.CommandLine.Mixin;

/** Who takes part in which sale: what every command of a participant asks. */
public final class PartyOptions {

  @Mixin private SaleOptions sale;
  @Mixin private NetworkOptions network;
  @Mixin private AccountOptions account;

  /** Which sale. */
  public SaleOptions sale() {
    return sale;
  }

  /** Over which endpoints. */
  public NetworkOptions network() {
    return network;
  }

  /** Whose account. */
  public AccountOptions account() {
    return account;
  }
}
