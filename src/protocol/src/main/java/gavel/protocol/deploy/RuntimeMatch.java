package gavel.protocol.deploy;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.util.Optional;

/**
 * Whether code on chain is a compiled contract's. Immutable values, and a library's own address,
 * lie where the compiler left 20 zeros or more; nothing else may differ.
 */
public final class RuntimeMatch {
  private static final int SHORTEST_SLOT = 20;

  /** EIP-1167: what a minimal clone is made of, around the address of its code. */
  private static final Bytes CLONE_HEAD = Bytes.parse("0x363d3d373d3d3d363d73");

  private static final Bytes CLONE_TAIL = Bytes.parse("0x5af43d82803e903d91602b57fd5bf3");

  private RuntimeMatch() {}

  /** Holds code on chain against an artefact's runtime code. */
  public static boolean matches(Bytes onChain, Bytes artefact) {
    if (onChain.size() != artefact.size()) {
      return false;
    }
    byte[] got = onChain.toArray();
    byte[] wanted = artefact.toArray();
    int at = 0;
    while (at < wanted.length) {
      int zeros = zeros(wanted, at);
      if (zeros < SHORTEST_SLOT) {
        if (got[at] != wanted[at]) {
          return false;
        }
        at++;
      } else {
        at += zeros;
      }
    }
    return true;
  }

  private static int zeros(byte[] code, int from) {
    int at = from;
    while (at < code.length && code[at] == 0) {
      at++;
    }
    return at - from;
  }

  /** Whose code a minimal clone runs; empty where the code is no such clone. */
  public static Optional<Address> cloneOf(Bytes onChain) {
    int head = CLONE_HEAD.size();
    boolean clone =
        onChain.size() == head + 20 + CLONE_TAIL.size()
            && onChain.startsWith(CLONE_HEAD)
            && onChain.slice(head + 20).equals(CLONE_TAIL);
    return clone ? Optional.of(new Address(onChain.slice(head, head + 20))) : Optional.empty();
  }
}
