package gavel.protocol.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.wallet.Bytes;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class RevertDataTest {
  private static Optional<Bytes> read(String error) {
    return RevertData.of(JsonMapper.builder().build().readTree(error));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'code':3,'message':'execution reverted: custom error','data':'0x11223344'}",
        "{'code':-32000,'message':'execution reverted','data':'0x11223344'}",
        "{'code':-32015,'message':'VM execution error.','data':'Reverted 0x11223344'}",
        "{'code':-32603,'message':'Error','data':{'message':'reverted','data':'0x11223344'}}",
        "{'code':-32000,'message':'VM Exception','data':{'0xab':{'error':'revert','return':'0x11223344'}}}",
      })
  void theDataIsFoundInEveryShapeThatNodesUse(String error) {
    assertThat(read(error.replace('\'', '"'))).contains(Bytes.parse("0x11223344"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'code':3,'message':'execution reverted','data':'0x'}",
        "{'code':-32000,'message':'execution reverted'}",
      })
  void aRevertWithoutDataIsARevert(String error) {
    assertThat(read(error.replace('\'', '"'))).contains(Bytes.EMPTY);
  }

  @Test
  void anotherErrorIsNone() {
    assertThat(read("{\"code\":-32000,\"message\":\"insufficient funds\"}")).isEmpty();
    assertThat(read("{\"code\":-32602,\"message\":\"bad params\",\"data\":\"none\"}")).isEmpty();
  }
}
