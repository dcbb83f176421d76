package gavel.wallet.transaction;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.web3j.rlp.RlpEncoder;
import org.web3j.rlp.RlpList;
import org.web3j.rlp.RlpString;
import org.web3j.rlp.RlpType;

/** Writes transactions as RLP: legacy (EIP-155), type 1 (EIP-2930) and type 2 (EIP-1559). */
final class TransactionCodec {
  static final int EIP2930 = 1;
  static final int EIP1559 = 2;

  private TransactionCodec() {}

  static Bytes encodeUnsigned(UnsignedTransaction transaction) {
    List<RlpType> fields = fields(transaction);
    if (transaction.fees() instanceof Fees.Legacy) {
      fields.add(RlpString.create(BigInteger.valueOf(transaction.chainId())));
      fields.add(RlpString.create(BigInteger.ZERO));
      fields.add(RlpString.create(BigInteger.ZERO));
    }
    return envelope(transaction, fields);
  }

  static Bytes encodeSigned(UnsignedTransaction transaction, Signature signature) {
    List<RlpType> fields = fields(transaction);
    int parity = signature.v() - 27;
    BigInteger v =
        transaction.fees() instanceof Fees.Legacy
            ? BigInteger.valueOf(transaction.chainId())
                .shiftLeft(1)
                .add(BigInteger.valueOf(35L + parity))
            : BigInteger.valueOf(parity);
    fields.add(RlpString.create(v));
    fields.add(RlpString.create(signature.r()));
    fields.add(RlpString.create(signature.s()));
    return envelope(transaction, fields);
  }

  private static Bytes envelope(UnsignedTransaction transaction, List<RlpType> fields) {
    Bytes body = Bytes.of(RlpEncoder.encode(new RlpList(fields)));
    return switch (transaction.fees()) {
      case Fees.Legacy _ -> body;
      case Fees.Eip2930 _ -> Bytes.of((byte) EIP2930).concat(body);
      case Fees.Eip1559 _ -> Bytes.of((byte) EIP1559).concat(body);
    };
  }

  private static List<RlpType> fields(UnsignedTransaction transaction) {
    List<RlpType> fields = new ArrayList<>();
    boolean typed = !(transaction.fees() instanceof Fees.Legacy);
    if (typed) {
      fields.add(RlpString.create(BigInteger.valueOf(transaction.chainId())));
    }
    fields.add(RlpString.create(transaction.nonce()));
    switch (transaction.fees()) {
      case Fees.Legacy legacy -> fields.add(RlpString.create(legacy.gasPrice()));
      case Fees.Eip2930 priced -> fields.add(RlpString.create(priced.gasPrice()));
      case Fees.Eip1559 market -> {
        fields.add(RlpString.create(market.maxPriorityFeePerGas()));
        fields.add(RlpString.create(market.maxFeePerGas()));
      }
    }
    fields.add(RlpString.create(transaction.gasLimit()));
    fields.add(string(transaction.to().map(Address::value).orElse(Bytes.EMPTY)));
    fields.add(RlpString.create(transaction.value()));
    fields.add(string(transaction.data()));
    if (typed) {
      fields.add(accessList(transaction.accessList()));
    }
    return fields;
  }

  private static RlpType accessList(List<AccessListEntry> entries) {
    List<RlpType> list = new ArrayList<>();
    for (AccessListEntry entry : entries) {
      List<RlpType> keys = new ArrayList<>();
      entry.storageKeys().forEach(key -> keys.add(string(key)));
      list.add(new RlpList(string(entry.address().value()), new RlpList(keys)));
    }
    return new RlpList(list);
  }

  private static RlpType string(Bytes bytes) {
    return RlpString.create(bytes.toArray());
  }
}
