package gavel.registrar.entity;

/** How far an entity's verification has come. */
public enum SetupState implements WireName {
  NOT_STARTED("not-started"),
  IN_PROGRESS("in-progress"),
  READY_FOR_REVIEW("ready-for-review"),
  IN_REVIEW("in-review"),
  FAILURE("failure"),
  FAILURE_FINAL("failure-final"),
  TECHNICAL_ISSUE("technical-issue"),
  COMPLETE("complete");

  private final String wire;

  SetupState(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }
}
