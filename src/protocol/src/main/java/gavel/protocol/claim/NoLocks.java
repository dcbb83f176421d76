package gavel.protocol.claim;

import gavel.protocol.Finding;

/** Said by rails that keep no locks. */
final class NoLocks {
  private static final String NEXT = "Tokens come by a claim: gavel claim tokens";

  private NoLocks() {}

  static Finding finding(String rail) {
    return new Finding("lock", "", "the rail " + rail + " keeps no locks to release", NEXT);
  }

  static ClaimException refusal(String rail) {
    return new ClaimException("The rail %s keeps no locks to release. %s".formatted(rail, NEXT));
  }
}
