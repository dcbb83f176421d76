package gavel.protocol.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gavel.auction.EntityId;
import gavel.protocol.Money;
import gavel.protocol.ProtocolException;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.KeySigner;
import gavel.wallet.secret.Secret;
import java.math.BigInteger;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignedPermitTest {
  private static final PurchasePermit PERMIT =
      new PurchasePermit(
          EntityId.of("0x0102030405060708090a0b0c0d0e0f10"),
          UUID.fromString("11223344-5566-7788-99aa-bbccddeeff00"),
          Address.parse("0x70997970C51812dc3A010C7d01b50e0d17dc79C8"),
          1_766_000_000,
          BigInteger.valueOf(100_000_000),
          Money.NO_LIMIT,
          1,
          1000,
          1_765_000_000,
          1_766_200_000,
          PurchasePermit.payload(true));

  private static KeySigner signer() {
    byte[] key = new byte[32];
    key[31] = 42;
    return KeySigner.of(Secret.of(key));
  }

  @Test
  void theSignedMessageHas448Bytes() {
    assertThat(PERMIT.abiEncode().size()).isEqualTo(448);
  }

  @Test
  void theSignerIsFoundFromTheSignature() {
    try (KeySigner signer = signer()) {
      SignedPermit signed = SignedPermit.sign(PERMIT, signer);
      assertThat(signed.signature().size()).isEqualTo(65);
      assertThat(signed.signer()).contains(signer.address());
    }
    assertThat(new SignedPermit(PERMIT, Bytes.zeros(64)).signer()).isEmpty();
  }

  @Test
  void theJsonHasTheServicesShapeToTheLetter() {
    assertThat(new SignedPermit(PERMIT, Bytes.parse("0x01")).toJson())
        .isEqualTo(
            "{\"PermitJSON\":{\"SaleSpecificEntityID\":\"0x0102030405060708090a0b0c0d0e0f10\","
                + "\"SaleUUID\":\"0x112233445566778899aabbccddeeff00\","
                + "\"Wallet\":\"0x70997970C51812dc3A010C7d01b50e0d17dc79C8\","
                + "\"ExpiresAt\":1766000000,\"MinAmount\":\"100000000\",\"MaxAmount\":\""
                + Money.NO_LIMIT
                + "\",\"MinPrice\":1,\"MaxPrice\":1000,\"OpensAt\":1765000000,"
                + "\"ClosesAt\":1766200000,\"Payload\":\"0x"
                + "0".repeat(63)
                + "1\"},\"Signature\":\"0x01\"}");
  }

  @Test
  void readingGivesThePermitAgain() {
    try (KeySigner signer = signer()) {
      SignedPermit signed = SignedPermit.sign(PERMIT, signer);
      assertThat(SignedPermit.fromJson(signed.toJson())).isEqualTo(signed);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"OpensAt\":1765000000|\"X\":0|of an older version than V3",
        "\"ExpiresAt\":1766000000|\"ExpiresAt\":\"1766000000\"|ExpiresAt is missing or malformed",
        "\"ExpiresAt\":1766000000|\"ExpiresAt\":9007199254740992|ExpiresAt is missing or malformed",
        "\"MinAmount\":\"100000000\"|\"MinAmount\":100000000|MinAmount is missing or malformed",
        "\"MinAmount\":\"100000000\"|\"MinAmount\":\"-1\"|MinAmount is missing or malformed",
        "0x0102030405060708090a0b0c0d0e0f10|0x01|SaleSpecificEntityID is missing or malformed",
        "\"Signature\":\"0x01\"|\"Signature\":\"01\"|Signature is missing or malformed",
        "{\"PermitJSON\"|{\"Other\"|PermitJSON is missing or malformed",
      })
  void aMalformedFieldIsNamed(String part, String replacement, String message) {
    String json = new SignedPermit(PERMIT, Bytes.parse("0x01")).toJson();
    assertThat(json).contains(part);
    assertThatThrownBy(() -> SignedPermit.fromJson(json.replace(part, replacement)))
        .isInstanceOf(ProtocolException.class)
        .hasMessageContaining(message);
  }

  @Test
  void textThatIsNoJsonIsSaidToBeNone() {
    assertThatThrownBy(() -> SignedPermit.fromJson("<html>"))
        .isInstanceOf(ProtocolException.class)
        .hasMessageStartingWith("The permit is not JSON");
  }

  @Test
  void theWindowAndTheExpiryEndBeforeTheirSecond() {
    assertThat(PERMIT.openAt(Instant.ofEpochSecond(1_765_000_000))).isTrue();
    assertThat(PERMIT.openAt(Instant.ofEpochSecond(1_766_200_000))).isFalse();
    assertThat(PERMIT.expiredAt(Instant.ofEpochSecond(1_765_999_999))).isFalse();
    assertThat(PERMIT.expiredAt(Instant.ofEpochSecond(1_766_000_000))).isTrue();
  }

  @Test
  void aPayloadThatSaysNeitherIsRefused() {
    PurchasePermit odd =
        new PurchasePermit(
            PERMIT.entity(),
            PERMIT.saleUuid(),
            PERMIT.wallet(),
            1,
            BigInteger.ONE,
            BigInteger.ONE,
            1,
            1,
            1,
            1,
            Bytes.zeros(31));
    assertThat(PERMIT.forcedLock()).isTrue();
    assertThatThrownBy(odd::forcedLock)
        .isInstanceOf(ProtocolException.class)
        .hasMessageContaining("does not say whether a lock is forced");
  }
}
