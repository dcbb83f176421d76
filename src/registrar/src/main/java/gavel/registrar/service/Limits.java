package gavel.registrar.service;

/**
 * How much one address may ask for, a minute.
 *
 * @param requests of any kind
 * @param logins of the login pages and token calls, where guessing would pay
 */
public record Limits(int requests, int logins) {
  /** Ten requests a second, and a login every two seconds. */
  public static final Limits STANDARD = new Limits(600, 30);
}
