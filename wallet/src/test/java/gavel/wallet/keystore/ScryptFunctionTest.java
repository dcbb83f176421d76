package gavel.wallet.keystore;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.wallet.Bytes;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ScryptFunctionTest {
  @Test
  void theVectorsOfRfc7914AreDerived() {
    assertThat(derive("", "", new Scrypt(16, 1, 1)))
        .isEqualTo(
            "0x77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"
                + "fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906");
    assertThat(derive("password", "NaCl", new Scrypt(1024, 8, 16)))
        .isEqualTo(
            "0xfdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
                + "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640");
    assertThat(derive("pleaseletmein", "SodiumChloride", new Scrypt(16384, 8, 1)))
        .isEqualTo(
            "0x7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
                + "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887");
  }

  private static String derive(String password, String salt, Scrypt parameters) {
    return Bytes.of(
            ScryptFunction.derive(
                password.getBytes(StandardCharsets.US_ASCII),
                salt.getBytes(StandardCharsets.US_ASCII),
                parameters,
                64))
        .hex();
  }
}
