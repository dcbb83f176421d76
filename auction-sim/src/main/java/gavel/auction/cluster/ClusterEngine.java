package gavel.auction.cluster;

/** An engine on many machines, found with a {@link java.util.ServiceLoader}. */
public interface ClusterEngine {
  /** The name under which it is asked for, in lower case. */
  String name();

  /**
   * Connects to a cluster.
   *
   * @param master where it is, in the engine's own form
   * @throws ClusterException where the cluster cannot be reached
   */
  Cluster connect(String master);
}
