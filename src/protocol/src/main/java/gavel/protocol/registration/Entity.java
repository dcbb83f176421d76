package gavel.protocol.registration;

import gavel.wallet.Bytes;

/**
 * A verified person or organization, or one on the way to it.
 *
 * @param label its name at the platform
 * @param id opaque, for calls of the API
 * @param saleId 16 bytes, by which the sale contract knows it
 */
public record Entity(
    String label,
    String id,
    Bytes saleId,
    Type type,
    SetupState setup,
    Eligibility eligibility,
    Region region) {
  public Entity {
    if (saleId.size() != 16) {
      throw new RegistrationException(
          200, "", "The id of entity " + id + " has " + saleId.size() + " bytes instead of 16.");
    }
  }

  /** What kind of bidder it is. */
  public enum Type {
    USER,
    ORGANIZATION
  }

  /** How far its verification has come. */
  public enum SetupState {
    NOT_STARTED,
    IN_PROGRESS,
    READY_FOR_REVIEW,
    IN_REVIEW,
    FAILURE,
    FAILURE_FINAL,
    TECHNICAL_ISSUE,
    COMPLETE
  }

  /** Whether it may take part in the sale. */
  public enum Eligibility {
    ELIGIBLE,
    NOT_ELIGIBLE,
    UNKNOWN_SETUP_INCOMPLETE
  }

  /** Where it invests from; some regions must lock. */
  public enum Region {
    UNKNOWN,
    OTHER,
    US,
    EU
  }

  /** Whether permits can be had for it. */
  public boolean mayBid() {
    return setup == SetupState.COMPLETE && eligibility == Eligibility.ELIGIBLE;
  }
}
