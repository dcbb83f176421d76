package gavel.protocol;

import tools.jackson.core.JacksonException;

/** Why a file could not be understood, in one line for people. */
public final class Reason {

  private Reason() {}

  /** What an exception says, without the place in the source that JSON's adds in a second line. */
  public static String of(Exception why) {
    return why instanceof JacksonException json ? json.getOriginalMessage() : why.getMessage();
  }
}
