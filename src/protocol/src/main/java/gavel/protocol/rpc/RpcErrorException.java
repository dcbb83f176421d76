package gavel.protocol.rpc;

import java.util.List;
import java.util.Locale;

/** The node understood the request and refused it, for another reason than a contract's revert. */
public final class RpcErrorException extends RpcException {
  private static final long serialVersionUID = 1L;

  private static final List<String> BEHIND =
      List.of("header not found", "unknown block", "block not found", "could not find block");
  private static final List<String> PRUNED =
      List.of("missing trie node", "historical state", "state not available", "archive", "pruned");

  private final int code;
  private final String nodeMessage;

  public RpcErrorException(String endpoint, String method, int code, String nodeMessage) {
    super("%s refused %s: %s (code %d).".formatted(endpoint, method, nodeMessage.strip(), code));
    this.code = code;
    this.nodeMessage = nodeMessage;
  }

  /** The JSON-RPC error code. */
  public int code() {
    return code;
  }

  /** The node's own words. */
  public String nodeMessage() {
    return nodeMessage;
  }

  /** Whether the node does not know the block yet; another endpoint may. */
  public boolean isBehind() {
    return says(BEHIND);
  }

  /** Whether the node no longer holds the state of that block: an archive node would. */
  public boolean isPruned() {
    return says(PRUNED);
  }

  private boolean says(List<String> phrases) {
    String words = nodeMessage.toLowerCase(Locale.ROOT);
    return phrases.stream().anyMatch(words::contains);
  }
}
