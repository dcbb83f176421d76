package gavel.protocol.token;

import gavel.protocol.ProtocolException;
import gavel.protocol.abi.AbiException;
import gavel.protocol.abi.AbiFunction;
import gavel.protocol.abi.AbiValues;
import gavel.protocol.rpc.BlockTag;
import gavel.protocol.rpc.CallRequest;
import gavel.protocol.rpc.CallReverted;
import gavel.protocol.rpc.EthClient;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.util.Optional;

/** An ERC-20 token. What it can do beside the standard is probed, never assumed. */
public final class Erc20 {
  private static final AbiFunction BALANCE = view("balanceOf(address)", "uint256");
  private static final AbiFunction ALLOWANCE = view("allowance(address,address)", "uint256");
  private static final AbiFunction DECIMALS = view("decimals()", "uint8");
  private static final AbiFunction SYMBOL = view("symbol()", "string");
  private static final AbiFunction NAME = view("name()", "string");
  private static final AbiFunction SUPPLY = view("totalSupply()", "uint256");

  /** Lets a spender take as much of the sender's tokens. */
  public static final AbiFunction APPROVAL =
      AbiFunction.of("approve(address spender,uint256 amount)");

  private static final AbiFunction TRANSFER = AbiFunction.of("transfer(address to,uint256 amount)");
  private static final AbiFunction DELEGATE_VOTES = AbiFunction.of("delegate(address delegatee)");

  private final EthClient chain;
  private final Address token;
  private final BlockTag block;

  /** The token at an address, read at the latest block; nothing is asked yet. */
  public Erc20(EthClient chain, Address token) {
    this(chain, token, BlockTag.LATEST);
  }

  private Erc20(EthClient chain, Address token, BlockTag block) {
    this.chain = chain;
    this.token = token;
    this.block = block;
  }

  /** The same token read at a block. */
  public Erc20 at(BlockTag tag) {
    return new Erc20(chain, token, tag);
  }

  public Address address() {
    return token;
  }

  /** Base units. */
  public BigInteger balance(Address account) {
    return call(BALANCE, account).uint(0);
  }

  /** Base units that a spender may still take. */
  public BigInteger allowance(Address owner, Address spender) {
    return call(ALLOWANCE, owner, spender).uint(0);
  }

  public int decimals() {
    return (int) call(DECIMALS).number(0);
  }

  public String symbol() {
    return call(SYMBOL).text(0);
  }

  public String name() {
    return call(NAME).text(0);
  }

  /** Base units. */
  public BigInteger totalSupply() {
    return call(SUPPLY).uint(0);
  }

  /** How the token takes permits (EIP-2612); empty where it does not. */
  public Optional<PermitSupport> permitSupport() {
    return PermitProbe.of(chain, token);
  }

  /** The next permit nonce of an account; empty where the token takes no permits. */
  public Optional<BigInteger> permitNonce(Address owner) {
    return PermitProbe.nonce(chain, token, owner);
  }

  /** Call data. Some tokens refuse to change an allowance that is neither 0 nor becomes 0. */
  public static Bytes approve(Address spender, BigInteger amount) {
    return APPROVAL.encode(spender, amount);
  }

  /** Call data. */
  public static Bytes transfer(Address to, BigInteger amount) {
    return TRANSFER.encode(to, amount);
  }

  /** Call data: gives the votes (not stake) of ERC20Votes to an account. */
  public static Bytes delegateVotes(Address delegatee) {
    return DELEGATE_VOTES.encode(delegatee);
  }

  private AbiValues call(AbiFunction function, Object... arguments) {
    String view = function.signature().name();
    try {
      Bytes result = chain.call(CallRequest.view(token, function.encode(arguments)), block);
      return function.decodeResult(result);
    } catch (AbiException | CallReverted e) {
      throw new ProtocolException(
          "At %s on chain %d there is no ERC-20 token: %s() gives no such answer. Check the token's address and --network."
              .formatted(token, chain.chainId(), view),
          e);
    }
  }

  static AbiFunction view(String signature, String results) {
    return AbiFunction.of(signature, "(" + results + ")");
  }
}
