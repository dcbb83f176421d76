package gavel.protocol.token;

import gavel.protocol.abi.AbiEncoder;
import gavel.protocol.abi.AbiException;
import gavel.protocol.abi.AbiFunction;
import gavel.protocol.abi.AbiSignature;
import gavel.protocol.abi.AbiType.Tuple;
import gavel.protocol.abi.AbiValues;
import gavel.protocol.rpc.BlockTag;
import gavel.protocol.rpc.CallRequest;
import gavel.protocol.rpc.CallReverted;
import gavel.protocol.rpc.EthClient;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.Keccak;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds out whether and how a token takes EIP-2612 permits: nonces() must answer, and a domain
 * (EIP-5267's, else name() with version(), "1" or "2") must hash to its DOMAIN_SEPARATOR().
 */
final class PermitProbe {
  private static final AbiFunction NONCES = Erc20.view("nonces(address)", "uint256");
  private static final AbiFunction SEPARATOR = Erc20.view("DOMAIN_SEPARATOR()", "bytes32");
  private static final AbiFunction NAME = Erc20.view("name()", "string");
  private static final AbiFunction VERSION = Erc20.view("version()", "string");
  private static final AbiFunction DOMAIN =
      Erc20.view("eip712Domain()", "bytes1,string,string,uint256,address,bytes32,uint256[]");
  private static final Tuple DOMAIN_TYPES =
      AbiSignature.parse("d(bytes32,bytes32,bytes32,uint256,address)").parameters();
  private static final Bytes DOMAIN_TYPE_HASH =
      hash("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");

  private final EthClient chain;
  private final Address token;

  private PermitProbe(EthClient chain, Address token) {
    this.chain = chain;
    this.token = token;
  }

  static Optional<PermitSupport> of(EthClient chain, Address token) {
    return new PermitProbe(chain, token).probe();
  }

  /** The owner's next permit nonce. */
  static Optional<BigInteger> nonce(EthClient chain, Address token, Address owner) {
    return new PermitProbe(chain, token).ask(NONCES, owner).map(v -> v.uint(0));
  }

  private Optional<PermitSupport> probe() {
    Optional<Bytes> separator = ask(SEPARATOR).map(v -> v.bytes(0));
    if (separator.isEmpty() || ask(NONCES, Address.ZERO).isEmpty()) {
      return Optional.empty();
    }
    return candidates().filter(each -> separator(each).equals(separator.get())).findFirst();
  }

  private Stream<PermitSupport> candidates() {
    Optional<AbiValues> domain = ask(DOMAIN);
    if (domain.isPresent()) {
      return Stream.of(support(domain.get().text(1), domain.get().text(2)));
    }
    Optional<String> name = ask(NAME).map(v -> v.text(0));
    Stream<String> versions =
        Stream.concat(ask(VERSION).map(v -> v.text(0)).stream(), Stream.of("1", "2"));
    return name.stream().flatMap(known -> versions.distinct().map(v -> support(known, v)));
  }

  private PermitSupport support(String name, String version) {
    return new PermitSupport(token, name, version, chain.chainId());
  }

  private Bytes separator(PermitSupport domain) {
    return Keccak.hash(
        AbiEncoder.encode(
            DOMAIN_TYPES,
            List.of(
                DOMAIN_TYPE_HASH,
                hash(domain.name()),
                hash(domain.version()),
                domain.chainId(),
                token)));
  }

  private Optional<AbiValues> ask(AbiFunction function, Object... arguments) {
    try {
      Bytes result =
          chain.call(CallRequest.view(token, function.encode(arguments)), BlockTag.LATEST);
      return Optional.of(function.decodeResult(result));
    } catch (AbiException | CallReverted e) {
      return Optional.empty(); // the token has no such view: that is the answer
    }
  }

  private static Bytes hash(String text) {
    return Keccak.hash(Bytes.of(text.getBytes(StandardCharsets.UTF_8)));
  }
}
