package gavel.registrar.store;

import java.time.Instant;

/**
 * Something that an operator may have to account for later. Permits that were given have a record
 * of their own, {@link IssuedPermit}.
 *
 * @param at the wall clock's time
 * @param client the address that it came from
 * @param account whose it was, as far as known; cut off where it is unreasonably long
 * @param action such as {@code login}, {@code exchange}, {@code permit}
 * @param outcome {@code ok}, or the code of the refusal
 */
public record AuditEvent(Instant at, String client, String account, String action, String outcome) {
  private static final int LONGEST = 100;

  public AuditEvent {
    account = account.length() <= LONGEST ? account : account.substring(0, LONGEST);
  }
}
