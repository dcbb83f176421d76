package gavel.protocol.bundle;

import java.util.Locale;

/** Which of a sale's two settlements a bundle holds. */
public enum Kind {
  /** After bids closed: what everyone is told before they may leave. */
  PRELIMINARY,
  /** After the cancellation stage: what is set on chain. */
  FINAL;

  /** The name in files. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
