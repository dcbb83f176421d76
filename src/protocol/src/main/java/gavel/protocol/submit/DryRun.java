package gavel.protocol.submit;

import gavel.protocol.revert.Revert;
import java.math.BigInteger;

/** What the node's simulation of a step said. */
public sealed interface DryRun {
  /** It would succeed and use about this much gas. */
  record Passes(BigInteger gas) implements DryRun {}

  /** It would be refused. */
  record Refused(Revert revert) implements DryRun {}

  /** It needs an earlier step or a signature first, and is simulated once that is there. */
  record NotYet() implements DryRun {}
}
