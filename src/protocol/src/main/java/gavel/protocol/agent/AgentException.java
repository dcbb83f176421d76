package gavel.protocol.agent;

import gavel.protocol.ProtocolException;

/** The agent cannot run; the message is meant for people. */
public final class AgentException extends ProtocolException {
  private static final long serialVersionUID = 1L;

  AgentException(String message) {
    super(message);
  }

  AgentException(String message, Throwable cause) {
    super(message, cause);
  }
}
