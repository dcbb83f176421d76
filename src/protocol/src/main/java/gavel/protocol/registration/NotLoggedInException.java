package gavel.protocol.registration;

/** There is no login, or it has ended; logging in again mends it. */
public final class NotLoggedInException extends RegistrationException {
  NotLoggedInException(String why) {
    super(401, "", why + " To log in: gavel register login");
  }
}
