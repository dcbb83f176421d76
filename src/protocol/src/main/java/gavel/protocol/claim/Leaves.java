package gavel.protocol.claim;

import gavel.auction.EntityId;
import gavel.protocol.abi.AbiEncoder;
import gavel.protocol.abi.AbiSignature;
import gavel.protocol.abi.AbiType.Tuple;
import gavel.protocol.sale.Ids;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.Keccak;
import java.math.BigInteger;
import java.util.List;

/** What each rail hashes into a leaf. */
public final class Leaves {
  private static final Tuple GAVEL = types("address,bytes16,uint256,uint256");
  private static final Tuple MERKL = types("address,address,uint256");
  private static final Tuple INDEX = types("uint256");
  private static final Tuple AMOUNT = types("uint256");

  private Leaves() {}

  /** Hashed twice, so that no inner node can pass for a leaf (OpenZeppelin's standard-v1). */
  public static Bytes gavel(
      Address wallet, EntityId entity, BigInteger unlocked, BigInteger locked) {
    return standard(GAVEL, List.of(wallet, Ids.bytes(entity), unlocked, locked));
  }

  /** A leaf of any standard-v1 tree. */
  public static Bytes standard(Tuple types, List<?> values) {
    return Keccak.hash(Keccak.hash(AbiEncoder.encode(types, values)));
  }

  /** Hashed once. The amount is cumulative. */
  public static Bytes merkl(Address user, Address token, BigInteger amount) {
    return Keccak.hash(AbiEncoder.encode(MERKL, List.of(user, token, amount)));
  }

  /** Hashed once, packed. */
  public static Bytes uniswap(BigInteger index, Address account, BigInteger amount) {
    Bytes packed =
        AbiEncoder.encode(INDEX, List.of(index))
            .concat(account.value())
            .concat(AbiEncoder.encode(AMOUNT, List.of(amount)));
    return Keccak.hash(packed);
  }

  private static Tuple types(String list) {
    return AbiSignature.parse("leaf(" + list + ")").parameters();
  }
}
