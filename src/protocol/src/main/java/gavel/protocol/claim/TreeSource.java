package gavel.protocol.claim;

import gavel.protocol.ProtocolException;
import gavel.protocol.Source;
import java.net.URI;

/** Where a published distribution tree is: a file, or an address on the web. */
public final class TreeSource {
  private static final String WHAT = "distribution tree";

  private TreeSource() {}

  /**
   * Reads a tree, and checks that it is the tree of its own leaves.
   *
   * @param source a {@code file:} or {@code https:} address; {@code http:} on this machine only
   * @throws ClaimException where it cannot be read, or is no such tree
   */
  public static DistributionTree read(URI source) {
    return DistributionTree.fromJson(text(source));
  }

  /** The text at an address, unread. */
  public static String text(URI source) {
    try {
      return Source.read(source, WHAT)
          .orElseThrow(
              () ->
                  new ClaimException(
                      "There is no %s at %s. Name a copy: --tree FILE".formatted(WHAT, source)));
    } catch (ProtocolException e) {
      throw e instanceof ClaimException none
          ? none
          : new ClaimException(e.getMessage() + " Name a copy: --tree FILE", e);
    }
  }
}
