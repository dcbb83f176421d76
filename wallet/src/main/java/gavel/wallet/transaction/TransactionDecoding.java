package gavel.wallet.transaction;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.Keccak;
import gavel.wallet.WalletException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.web3j.rlp.RlpDecoder;
import org.web3j.rlp.RlpList;
import org.web3j.rlp.RlpString;
import org.web3j.rlp.RlpType;

/** Reads signed transactions back; what it returns encodes to the same bytes again. */
final class TransactionDecoding {
  private final List<RlpType> fields;
  private int next;

  private TransactionDecoding(List<RlpType> fields) {
    this.fields = fields;
  }

  static SignedTransaction decode(Bytes raw) {
    try {
      SignedTransaction decoded = decodeUnchecked(raw);
      if (!decoded.raw().equals(raw)) {
        throw new WalletException("it is not encoded in the one canonical form");
      }
      return decoded;
    } catch (RuntimeException e) {
      // The RLP reader throws many kinds of exceptions on bytes that are no RLP.
      throw new WalletException(
          "The signed transaction cannot be read ("
              + e.getMessage()
              + "); its bytes are damaged,"
              + " or of a kind that is not supported (legacy, EIP-2930 and EIP-1559 are).",
          e);
    }
  }

  private static SignedTransaction decodeUnchecked(Bytes raw) {
    int type = raw.get(0) >= 0xc0 ? 0 : raw.get(0);
    Bytes body = type == 0 ? raw : raw.slice(1);
    RlpList outer = RlpDecoder.decode(body.toArray());
    TransactionDecoding reader =
        new TransactionDecoding(((RlpList) outer.getValues().get(0)).getValues());
    return switch (type) {
      case 0 -> reader.legacy();
      case TransactionCodec.EIP2930, TransactionCodec.EIP1559 -> reader.typed(type);
      default -> throw new WalletException("type " + type);
    };
  }

  private SignedTransaction legacy() {
    BigInteger nonce = number();
    Fees fees = new Fees.Legacy(number());
    BigInteger gasLimit = number();
    Optional<Address> to = to();
    BigInteger value = number();
    Bytes data = bytes();
    BigInteger v = number();
    if (v.compareTo(BigInteger.valueOf(37)) < 0) {
      throw new WalletException("it names no chain (EIP-155)");
    }
    BigInteger protectedV = v.subtract(BigInteger.valueOf(35));
    long chainId = protectedV.shiftRight(1).longValueExact();
    UnsignedTransaction unsigned =
        new UnsignedTransaction(chainId, nonce, to, value, data, gasLimit, fees);
    return signed(unsigned, protectedV.testBit(0) ? 28 : 27);
  }

  private SignedTransaction typed(int type) {
    long chainId = number().longValueExact();
    BigInteger nonce = number();
    BigInteger first = number();
    Fees fees =
        type == TransactionCodec.EIP2930
            ? new Fees.Eip2930(first)
            : new Fees.Eip1559(number(), first);
    BigInteger gasLimit = number();
    Optional<Address> to = to();
    BigInteger value = number();
    Bytes data = bytes();
    List<AccessListEntry> accessList = accessList();
    UnsignedTransaction unsigned =
        new UnsignedTransaction(chainId, nonce, to, value, data, gasLimit, fees, accessList);
    return signed(unsigned, 27 + number().intValueExact());
  }

  private SignedTransaction signed(UnsignedTransaction unsigned, int v) {
    Signature signature = new Signature(number(), number(), v);
    Bytes raw = TransactionCodec.encodeSigned(unsigned, signature);
    Address from = signature.recover(unsigned.signingHash());
    return new SignedTransaction(unsigned, from, raw, Keccak.hash(raw));
  }

  private List<AccessListEntry> accessList() {
    List<AccessListEntry> entries = new ArrayList<>();
    for (RlpType entry : ((RlpList) fields.get(next++)).getValues()) {
      List<RlpType> pair = ((RlpList) entry).getValues();
      List<Bytes> keys = new ArrayList<>();
      ((RlpList) pair.get(1)).getValues().forEach(key -> keys.add(bytesOf(key)));
      entries.add(new AccessListEntry(new Address(bytesOf(pair.get(0))), keys));
    }
    return entries;
  }

  private Optional<Address> to() {
    Bytes to = bytes();
    return to.isEmpty() ? Optional.empty() : Optional.of(new Address(to));
  }

  private BigInteger number() {
    return new BigInteger(1, bytes().toArray());
  }

  private Bytes bytes() {
    return bytesOf(fields.get(next++));
  }

  private static Bytes bytesOf(RlpType field) {
    return Bytes.of(((RlpString) field).getBytes());
  }
}
