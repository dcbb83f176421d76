package gavel.protocol.chain;

import gavel.protocol.rpc.BlockTag;
import gavel.protocol.rpc.CallRequest;
import gavel.protocol.rpc.EthClient;
import gavel.protocol.rpc.Receipt;
import gavel.protocol.submit.Step;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.KeySigner;
import gavel.wallet.secret.Secret;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Accounts on a local node and what they send; every transaction is mined at once. */
public final class Actors {
  private final EthClient chain;

  public Actors(EthClient chain) {
    this.chain = chain;
  }

  /** The signer of a small secret key, which has 100 ETH. */
  public KeySigner signer(int number) {
    byte[] key = new byte[32];
    key[31] = (byte) number;
    key[0] = 1;
    KeySigner signer = KeySigner.of(Secret.of(key));
    chain.raw("anvil_setBalance", signer.address().lower(), "0x56bc75e2d63100000");
    return signer;
  }

  /** Sends a call and demands that it succeeds. */
  public Receipt send(Address from, Address to, Bytes data) {
    return send(from, Optional.of(to), data);
  }

  /** Sends a plan's step. */
  public Receipt send(Address from, Step step) {
    return send(from, step.to(), step.data());
  }

  private Receipt send(Address from, Optional<Address> to, Bytes data) {
    CallRequest request = new CallRequest(Optional.of(from), to, BigInteger.ZERO, data);
    chain.call(request, BlockTag.LATEST); // reverts in words before anything is sent
    Map<String, String> json = new LinkedHashMap<>();
    json.put("from", from.lower());
    to.ifPresent(address -> json.put("to", address.lower()));
    json.put("data", data.hex());
    json.put("gas", "0x1c9c380");
    Bytes hash = Bytes.parse(chain.raw("eth_sendTransaction", json).asString());
    Receipt receipt = await(hash);
    if (!receipt.succeeded()) {
      throw new IllegalStateException("a transaction of the test reverted: " + hash);
    }
    return receipt;
  }

  /** The node answers before the block is made, which it is at once. */
  private Receipt await(Bytes hash) {
    Optional<Receipt> receipt = chain.receipt(hash);
    while (receipt.isEmpty()) {
      Thread.onSpinWait();
      receipt = chain.receipt(hash);
    }
    return receipt.get();
  }

  /** Sets the chain's time. */
  public void warp(long unixSeconds) {
    chain.raw("evm_setNextBlockTimestamp", unixSeconds);
    chain.raw("evm_mine");
  }

  public EthClient chain() {
    return chain;
  }
}
