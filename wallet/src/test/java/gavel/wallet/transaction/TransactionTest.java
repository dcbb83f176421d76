package gavel.wallet.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.KeySigner;
import gavel.wallet.Vectors;
import gavel.wallet.WalletException;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TransactionTest {
  private static final String KEY = "0x" + "46".repeat(32);

  @Test
  void everyVectorIsSignedToTheByteAndReadBack() {
    try (KeySigner signer = KeySigner.of(Vectors.key(KEY))) {
      for (JsonNode vector : Vectors.json("transactions.json")) {
        SignedTransaction signed = signer.sign(transaction(vector));
        assertThat(signed.raw().hex())
            .as(vector.path("of").asString())
            .isEqualTo(vector.path("raw").asString());
        assertThat(SignedTransaction.decode(signed.raw())).isEqualTo(signed);
      }
    }
  }

  @Test
  void theHashToSignIsTheOneOfEip155() {
    UnsignedTransaction transaction = transaction(Vectors.json("transactions.json").get(0));
    assertThat(transaction.signingHash().hex())
        .isEqualTo("0xdaf5a779ae972f972197303d7b574746c7ef83eadac0f2791ad23db92e4c8e53");
  }

  @Test
  void damagedBytesAreNeverReadAsATransaction() {
    Bytes raw = Bytes.parse(Vectors.json("transactions.json").get(2).path("raw").asString());
    SignedTransaction right = SignedTransaction.decode(raw);
    for (int length = 0; length < raw.size(); length++) {
      Bytes cut = raw.slice(0, length);
      assertThatThrownBy(() -> SignedTransaction.decode(cut)).isInstanceOf(WalletException.class);
    }
    for (int at = 0; at < raw.size(); at++) {
      byte[] changed = raw.toArray();
      changed[at] ^= 1;
      assertThat(readOrNothing(Bytes.of(changed))).isNotEqualTo(Optional.of(right));
    }
  }

  private static Optional<SignedTransaction> readOrNothing(Bytes raw) {
    try {
      return Optional.of(SignedTransaction.decode(raw));
    } catch (WalletException _) {
      return Optional.empty();
    }
  }

  @Test
  void aSignatureOfAnotherAccountIsRefused() {
    UnsignedTransaction transaction = transaction(Vectors.json("transactions.json").get(0));
    try (KeySigner signer = KeySigner.of(Vectors.key(KEY))) {
      Signature other = signer.signMessage(Bytes.EMPTY);
      assertThatThrownBy(() -> transaction.signedBy(signer.address(), other))
          .isInstanceOf(WalletException.class)
          .hasMessageContaining("was to be signed by " + signer.address());
    }
  }

  @Test
  void aTipAboveTheWholeFeeIsRefused() {
    assertThatThrownBy(() -> new Fees.Eip1559(BigInteger.ONE, BigInteger.TWO))
        .hasMessageContaining("2 wei is above the whole fee of 1 wei");
  }

  @Test
  void theCeilingIsTheValueAndAllGasAtTheHighestFee() {
    UnsignedTransaction transaction = transaction(Vectors.json("transactions.json").get(2));
    assertThat(transaction.ceiling()).isEqualTo(new BigInteger("195000000000005"));
  }

  private static UnsignedTransaction transaction(JsonNode vector) {
    BigInteger price = new BigInteger(vector.path("gasPrice").asString());
    Fees fees =
        switch (vector.path("type").asInt()) {
          case 0 -> new Fees.Legacy(price);
          case 1 -> new Fees.Eip2930(price);
          default -> new Fees.Eip1559(price, new BigInteger(vector.path("tip").asString()));
        };
    Optional<Address> to = vector.path("to").asStringOpt().map(Address::parse);
    List<AccessListEntry> accessList =
        vector
            .path("slot")
            .asStringOpt()
            .map(slot -> List.of(new AccessListEntry(to.orElseThrow(), List.of(Bytes.parse(slot)))))
            .orElse(List.of());
    return new UnsignedTransaction(
        vector.path("chain").asLong(),
        vector.path("nonce").bigIntegerValue(),
        to,
        new BigInteger(vector.path("value").asString()),
        Bytes.parse(vector.path("data").asString()),
        vector.path("gas").bigIntegerValue(),
        fees,
        accessList);
  }
}
