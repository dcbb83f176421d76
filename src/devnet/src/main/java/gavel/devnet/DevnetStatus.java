package gavel.devnet;

import gavel.protocol.network.Network;
import gavel.protocol.sale.Stage;
import gavel.wallet.Address;
import java.net.URI;
import java.time.Instant;

/**
 * How running local chains are.
 *
 * @param host the process that keeps them running
 * @param registrar origin of the registration API and the login page
 * @param stage of the sale
 */
public record DevnetStatus(
    long host, Chain l1, Chain l2, URI registrar, Address sale, Stage stage) {
  /**
   * One chain.
   *
   * @param network with its endpoint
   * @param pid of its node
   * @param block its latest
   * @param time of the latest block
   */
  public record Chain(Network network, long pid, long block, Instant time) {}
}
