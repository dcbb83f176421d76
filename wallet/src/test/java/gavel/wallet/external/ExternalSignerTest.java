package gavel.wallet.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.KeySigner;
import gavel.wallet.Vectors;
import gavel.wallet.WalletException;
import gavel.wallet.transaction.Fees;
import gavel.wallet.transaction.TypedData;
import gavel.wallet.transaction.UnsignedTransaction;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.StringNode;

class ExternalSignerTest {
  private static final Bytes HELLO = Bytes.of("hello".getBytes(StandardCharsets.UTF_8));
  private static final UnsignedTransaction PAYMENT = payment(new Fees.Eip1559(big(30), big(2)));

  private final KeySigner key = KeySigner.of(Vectors.key("0x" + "46".repeat(32)));
  private final KeySigner other = KeySigner.of(Vectors.key("0x" + "47".repeat(32)));

  @AfterEach
  void wipe() {
    key.close();
    other.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void eitherDialectSignsWhatAKeyHereWouldSign(boolean clef) {
    TypedData mail = new TypedData(Vectors.text("eip712-mail.json"));
    try (ExternalSigner signer = signer(new FakeSigner(key, clef))) {
      assertThat(signer.address()).isEqualTo(key.address());
      assertThat(signer.sign(PAYMENT)).isEqualTo(key.sign(PAYMENT));
      UnsignedTransaction legacy = payment(new Fees.Legacy(big(30)));
      assertThat(signer.sign(legacy)).isEqualTo(key.sign(legacy));
      assertThat(signer.signMessage(HELLO)).isEqualTo(key.signMessage(HELLO));
      assertThat(signer.signTypedData(mail)).isEqualTo(key.signTypedData(mail));
    }
  }

  @Test
  void clefIsFoundOutByAskingForTheOtherDialectFirst() {
    FakeSigner clef = new FakeSigner(key, true);
    signer(clef).close();
    assertThat(clef.asked()).containsExactly("eth_accounts", "account_list");
  }

  @Test
  void aSignerThatSignsSomethingElseIsFoundOutAndTheDifferenceNamed() {
    refusesToUse(
        new FakeSigner(key, false).tampering(t -> with(t, big(99), t.fees())),
        "it has another value. It was not sent");
    refusesToUse(
        new FakeSigner(key, false)
            .tampering(t -> with(t, t.value(), new Fees.Eip1559(big(900), big(2)))),
        "it has another fees");
  }

  @Test
  void aSignerThatUsesAnotherKeyIsFoundOut() {
    FakeSigner liar = new FakeSigner(other, false).showing(key.address());
    refusesToUse(liar, "to sign the transaction as " + key.address());
    try (ExternalSigner signer = signer(liar)) {
      assertThatThrownBy(() -> signer.signMessage(HELLO))
          .hasMessageContaining("the signature is by " + other.address());
    }
  }

  @Test
  void anAnswerThatIsNoSignatureIsRefusedAndNotRepeated() {
    for (String answer : new String[] {"", "0x", "0x1234", "hello", "0x" + "ff".repeat(65)}) {
      UnaryOperator<tools.jackson.databind.JsonNode> spoil =
          right -> right.isArray() ? right : StringNode.valueOf(answer);
      try (ExternalSigner signer = signer(new FakeSigner(key, false).answering(spoil))) {
        assertThatThrownBy(() -> signer.sign(PAYMENT)).isInstanceOf(WalletException.class);
        assertThatThrownBy(() -> signer.signMessage(HELLO)).isInstanceOf(WalletException.class);
      }
    }
  }

  @Test
  void anAccountThatTheSignerDoesNotHoldIsNamedBesideThoseThatItHas() {
    FakeSigner fake = new FakeSigner(key, false);
    assertThatThrownBy(() -> ExternalSigner.connect(fake, Optional.of(other.address())))
        .hasMessage(
            "The signer fake does not hold " + other.address() + ". It has: " + key.address());
  }

  @Test
  void aTransactionIsReadBackAsItWasWrittenAndOneWithAnUnknownFieldNotAtAll() {
    var json = TransactionJson.write(key.address(), PAYMENT);
    assertThat(TransactionJson.read(json)).isEqualTo(PAYMENT);
    assertThat(TransactionJson.from(json)).isEqualTo(key.address());
    json.putArray("authorizationList");
    assertThatThrownBy(() -> TransactionJson.read(json)).hasMessageContaining("authorizationList");
  }

  private static void refusesToUse(FakeSigner fake, String words) {
    try (ExternalSigner signer = signer(fake)) {
      assertThatThrownBy(() -> signer.sign(PAYMENT))
          .isInstanceOf(WalletException.class)
          .hasMessageContaining(words);
    }
  }

  private static ExternalSigner signer(FakeSigner fake) {
    return ExternalSigner.connect(fake, Optional.empty());
  }

  private static UnsignedTransaction payment(Fees fees) {
    return new UnsignedTransaction(
        313_371,
        big(4),
        Optional.of(Address.parse("0x70997970C51812dc3A010C7d01b50e0d17dc79C8")),
        big(7),
        Bytes.parse("0x1234"),
        big(50_000),
        fees);
  }

  private static UnsignedTransaction with(UnsignedTransaction t, BigInteger value, Fees fees) {
    return new UnsignedTransaction(
        t.chainId(), t.nonce(), t.to(), value, t.data(), t.gasLimit(), fees);
  }

  private static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }
}
