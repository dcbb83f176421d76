package gavel.protocol.submit;

import gavel.protocol.ProtocolException;
import java.util.List;
import java.util.stream.Collectors;

/** A plan would fail on chain, for all the reasons listed; nothing of it was signed. */
public final class ChecksFailedException extends ProtocolException {
  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  ChecksFailedException(List<Finding> findings) {
    super(findings.stream().map(Finding::sentence).collect(Collectors.joining(" ")));
    this.findings = List.copyOf(findings);
  }

  /** Every reason. */
  public List<Finding> findings() {
    return findings;
  }
}
