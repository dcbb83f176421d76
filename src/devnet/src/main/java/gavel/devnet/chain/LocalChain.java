package gavel.devnet.chain;

import gavel.devnet.DevnetException;
import gavel.protocol.network.Network;
import gavel.protocol.rpc.BlockTag;
import gavel.protocol.rpc.EthClient;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.time.Instant;

/** One of the two local chains, by its node's RPC. */
public final class LocalChain {
  private final Network network;
  private final EthClient client;

  /** The chain of a network with an endpoint; nothing is asked yet. */
  public LocalChain(Network network) {
    this.network = network;
    this.client = network.connect();
  }

  /** The network, with the node's endpoint. */
  public Network network() {
    return network;
  }

  public EthClient client() {
    return client;
  }

  /** The time of the block that comes next: what a transaction sent now would see. */
  public Instant now() {
    return client
        .block(BlockTag.PENDING)
        .orElseThrow(() -> new DevnetException("The local node of " + network + " has no blocks."))
        .timestamp();
  }

  /**
   * Mines a block at a time; later blocks go on from there.
   *
   * @param time whole seconds count; after the latest block's
   */
  public void moveTo(Instant time) {
    client.raw("evm_setNextBlockTimestamp", time.getEpochSecond());
    client.raw("evm_mine");
  }

  /** Gives an account ether. */
  public void addEther(Address account, BigInteger wei) {
    client.raw("anvil_addBalance", account.lower(), "0x" + wei.toString(16));
  }

  /** Puts code at an address, as a chain's genesis does with its predeploys. */
  public void setCode(Address account, Bytes code) {
    client.raw("anvil_setCode", account.lower(), code.hex());
  }
}
