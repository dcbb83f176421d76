package gavel.protocol.revert;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.protocol.abi.AbiEncoder;
import gavel.protocol.abi.AbiSignature;
import gavel.protocol.deploy.Artefact;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RevertDecoderTest {
  private static Revert decode(String signature, Object... values) {
    AbiSignature error = AbiSignature.parse(signature);
    return RevertDecoder.decode(
        error.selector().concat(AbiEncoder.encode(error.parameters(), List.of(values))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TokenSale",
        "SaleFactory",
        "SaleLibrary",
        "TokenDistributor",
        "Staking",
        "AiToken",
        "TestUSDC"
      })
  void everyErrorOfOurContractsHasWords(String contract) {
    for (JsonNode entry : Artefact.load(contract).abi()) {
      if (entry.path("type").asString().equals("error")) {
        assertThat(RevertDecoder.known()).contains(canonical(entry));
      }
    }
  }

  private static String canonical(JsonNode error) {
    StringBuilder types = new StringBuilder();
    for (JsonNode input : error.path("inputs")) {
      types.append(types.isEmpty() ? "" : ",").append(input.path("type").asString());
    }
    return error.path("name").asString() + "(" + types + ")";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AddressEmptyCode(address)",
        "AddressInsufficientBalance(address)",
        "FailedInnerCall()",
        "SafeERC20FailedOperation(address)"
      })
  void theOlderLibrarysErrorsHaveWordsToo(String error) {
    assertThat(RevertDecoder.known()).contains(error);
  }

  @Test
  void aSentenceHasGotWantedAndWhatToDo() {
    assertThat(
            decode(
                "BidPriceCannotBeLowered(uint256,uint256)",
                BigInteger.valueOf(300),
                BigInteger.valueOf(321)))
        .isEqualTo(
            new Revert(
                "BidPriceCannotBeLowered",
                List.of(BigInteger.valueOf(300), BigInteger.valueOf(321)),
                "The price, tick 300, is below your current bid's, tick 321 (BidPriceCannotBeLowered).",
                "A bid can only go up. To leave, wait for the cancellation stage: gavel bid cancel"));
  }

  @Test
  void aRoleIsNamed() {
    Bytes role = gavel.protocol.sale.Role.SETTLER.id();
    assertThat(
            decode("AccessControlUnauthorizedAccount(address,bytes32)", Address.ZERO, role)
                .sentence())
        .contains("does not hold the role SETTLER_ROLE");
  }

  @Test
  void aReasonInWordsIsPassedOn() {
    assertThat(decode("Error(string)", "Blacklistable: account is blacklisted").sentence())
        .isEqualTo("The contract refused: Blacklistable: account is blacklisted (Error).");
  }

  @Test
  void aPanicIsExplained() {
    assertThat(decode("Panic(uint256)", 0x32).sentence())
        .isEqualTo(
            "The contract broke off: an index beyond the end of a list or of the data, code 0x32"
                + " (Panic).");
    assertThat(decode("Panic(uint256)", 0x99).sentence()).contains("an unknown panic, code 0x99");
  }

  @Test
  void aRevertWithoutDataNamesTheUsualCauses() {
    Revert revert = RevertDecoder.decode(Bytes.EMPTY);
    assertThat(revert.name()).isEqualTo("None");
    assertThat(revert.text()).contains("without giving a reason").contains("gavel bid check");
  }

  @Test
  void anUnknownErrorAndATruncatedOneShowTheirSelector() {
    assertThat(RevertDecoder.decode(Bytes.parse("0xdeadbeef")).sentence())
        .contains("selector 0xdeadbeef");
    Bytes truncated = AbiSignature.parse("InvalidPaymentToken(address)").selector();
    assertThat(RevertDecoder.decode(truncated).name()).isEqualTo("Unknown");
  }
}
