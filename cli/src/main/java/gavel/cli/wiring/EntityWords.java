package gavel.cli.wiring;

import gavel.protocol.registration.Entity;

/** How far an entity's verification has come, in words. */
public final class EntityWords {

  private EntityWords() {}

  /** Such as {@code verified}. */
  public static String state(Entity entity) {
    return switch (entity.setup()) {
      case NOT_STARTED -> "not started";
      case IN_PROGRESS -> "in progress";
      case READY_FOR_REVIEW -> "ready for review";
      case IN_REVIEW -> "in review";
      case FAILURE -> "failed, may be tried again";
      case FAILURE_FINAL -> "failed for good";
      case TECHNICAL_ISSUE -> "stuck at the platform";
      case COMPLETE ->
          switch (entity.eligibility()) {
            case ELIGIBLE -> "verified";
            case NOT_ELIGIBLE -> "verified, not eligible for this sale";
            case UNKNOWN_SETUP_INCOMPLETE -> "verified, eligibility not known yet";
          };
    };
  }

  /** What keeps an entity from bidding, and what to do. */
  public static String obstacle(Entity entity) {
    return "the entity \""
        + entity.label()
        + "\" may not bid (verification: "
        + state(entity)
        + "): "
        + remedy(entity);
  }

  private static String remedy(Entity entity) {
    return switch (entity.setup()) {
      case NOT_STARTED, IN_PROGRESS -> "finish it at the platform";
      case READY_FOR_REVIEW -> "hand it in for review at the platform";
      case IN_REVIEW -> "wait for the platform's review";
      case FAILURE -> "see at the platform what was missing, and try again";
      case FAILURE_FINAL -> "it cannot be repeated; ask the platform";
      case TECHNICAL_ISSUE -> "ask the platform's support";
      case COMPLETE -> "the rules of this sale leave it out; ask the platform";
    };
  }
}
