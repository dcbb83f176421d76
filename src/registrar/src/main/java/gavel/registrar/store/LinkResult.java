package gavel.registrar.store;

/** What came of linking a wallet to an entity. */
public enum LinkResult {
  LINKED,
  ALREADY_LINKED,
  TIED_TO_ANOTHER_ENTITY,
  TOO_MANY_WALLETS
}
