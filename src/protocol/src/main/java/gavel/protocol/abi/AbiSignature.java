package gavel.protocol.abi;

import gavel.protocol.abi.AbiType.Tuple;
import gavel.wallet.Bytes;
import gavel.wallet.Keccak;
import java.nio.charset.StandardCharsets;

/**
 * The name and the parameters of a function, an error or an event, written as in Solidity: {@code
 * transfer(address to, uint256 amount)}. Parameter names are optional; structs are written out in
 * parentheses.
 */
public record AbiSignature(String name, Tuple parameters) {
  public static AbiSignature parse(String text) {
    return new SignatureParser(text).signature();
  }

  /** {@code name(type,type)}. */
  public String canonical() {
    return name + parameters.canonical();
  }

  /** Keccak-256 of the canonical form: an event's first topic. */
  public Bytes hash() {
    return Keccak.hash(Bytes.of(canonical().getBytes(StandardCharsets.UTF_8)));
  }

  /** The first four bytes of the hash: what a call or a revert starts with. */
  public Bytes selector() {
    return hash().slice(0, 4);
  }
}
