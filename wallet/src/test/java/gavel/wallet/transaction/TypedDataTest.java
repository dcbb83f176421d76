package gavel.wallet.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.Keccak;
import gavel.wallet.KeySigner;
import gavel.wallet.Vectors;
import gavel.wallet.WalletException;
import gavel.wallet.secret.Secret;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TypedDataTest {
  private static final String MAIL = Vectors.text("eip712-mail.json");

  @Test
  void theMailOfEip712HasItsHashesAndSignature() {
    TypedData mail = new TypedData(MAIL);
    assertThat(mail.domainSeparator().hex())
        .isEqualTo("0xf2cee375fa42b42143804025fc449deafd50cc031ca257e0b194a650a912090f");
    assertThat(mail.digest().hex())
        .isEqualTo("0xbe609aee343fb3c4b28e1df9e632fca64fcfaede20f02e86244efddf30957bd2");
    Bytes cow = Keccak.hash(Bytes.of("cow".getBytes(StandardCharsets.US_ASCII)));
    try (KeySigner signer = KeySigner.of(Secret.of(cow.toArray()))) {
      assertThat(signer.address()).hasToString("0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826");
      assertThat(signer.signTypedData(mail).bytes().hex())
          .isEqualTo(
              "0x4355c47d63924e8a72e509b65029052eb6c299d53a04e167c5775fd466751c9d"
                  + "07299936d304c153f6443dfa05f40ff007d72911b6f72307f996231605b915621c");
    }
  }

  @Test
  void peopleSeeEveryFieldThatIsSigned() {
    assertThat(new TypedData(MAIL).describe())
        .isEqualTo(
            """
            Domain
              name: Ether Mail
              version: 1
              chainId: 1
              verifyingContract: 0xCcCCccccCCCCcCCCCCCcCcCccCcCCCcCcccccccC
            Mail
              from
                name: Cow
                wallet: 0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826
              to
                name: Bob
                wallet: 0xbBbBBBBbbBBBbbbBbbBbbbbBBbBbbbbBbBbbBBbB
              contents: Hello, Bob!\
            """);
  }

  @Test
  void charactersThatCouldRedrawTheTerminalAreShownAsNumbers() {
    String sly = MAIL.replace("Hello, Bob!", "ok\\u001b[2J\\u202egone");
    assertThat(new TypedData(sly).describe()).contains("contents: ok\\u{1b}[2J\\u{202e}gone");
  }

  @Test
  void aFieldThatTheTypesDoNotNameIsRefusedSinceItWouldNotBeSigned() {
    String more = MAIL.replace("\"contents\":\"Hello", "\"amount\":\"5\",\"contents\":\"Hello");
    assertThatThrownBy(() -> new TypedData(more))
        .isInstanceOf(WalletException.class)
        .hasMessageContaining("message.amount")
        .hasMessageContaining("would not be signed");
  }

  @Test
  void whatDoesNotFitItsTypeIsNamed() {
    assertRefused("\"chainId\":1", "\"chainId\":-1", "type uint256 at domain.chainId; got -1");
    assertRefused("\"chainId\":1", "\"chainId\":1.5", "domain.chainId");
    assertRefused(",\"contents\":\"Hello, Bob!\"", "", "lacks message.contents");
    assertRefused("\"type\":\"Person\"", "\"type\":\"Persona\"", "Persona");
    assertRefused("\"primaryType\":\"Mail\",", "", "no primaryType");
    assertRefused("{\"types\"", "[{\"types\"", "no JSON document");
  }

  private static void assertRefused(String part, String by, String naming) {
    assertThatThrownBy(() -> new TypedData(MAIL.replace(part, by)))
        .isInstanceOf(WalletException.class)
        .hasMessageContaining(naming);
  }

  @Test
  void aPermitHasTheDigestThatItsContractComputes() {
    Address token = Address.parse("0x5FbDB2315678afecb367f032d93F642f64180aa3");
    Address owner = Address.parse("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266");
    Address spender = Address.parse("0x70997970C51812dc3A010C7d01b50e0d17dc79C8");
    TypedData permit =
        TypedData.permit(
            "Test USDC",
            "1",
            313371,
            token,
            owner,
            spender,
            BigInteger.valueOf(2_500_000_000L),
            BigInteger.TWO,
            BigInteger.valueOf(1_766_000_000));
    assertThat(permit.digest()).isEqualTo(byHand(token, owner, spender));
  }

  /** EIP-2612's own formula. */
  private static Bytes byHand(Address token, Address owner, Address spender) {
    Bytes domain =
        Keccak.hash(
            hash("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)")
                .concat(hash("Test USDC"))
                .concat(hash("1"))
                .concat(word(313371))
                .concat(word(token)));
    Bytes message =
        Keccak.hash(
            hash("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)")
                .concat(word(owner))
                .concat(word(spender))
                .concat(word(2_500_000_000L))
                .concat(word(2))
                .concat(word(1_766_000_000)));
    return Keccak.hash(Bytes.parse("0x1901").concat(domain).concat(message));
  }

  private static Bytes hash(String text) {
    return Keccak.hash(Bytes.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Bytes word(long number) {
    return Bytes.parse("0x%064x".formatted(number));
  }

  private static Bytes word(Address address) {
    return Bytes.zeros(12).concat(address.value());
  }
}
