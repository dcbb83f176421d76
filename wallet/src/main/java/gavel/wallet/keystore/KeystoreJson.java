package gavel.wallet.keystore;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.WalletException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The content of a key file of version 3 (Web3 Secret Storage).
 *
 * @param address as the file claims it; Foundry's files leave it out
 * @param cipherText the key, encrypted by AES-128-CTR
 * @param iv 16 bytes
 * @param mac Keccak of the derived key's second half and the cipher text
 */
record KeystoreJson(
    Optional<Address> address, Bytes cipherText, Bytes iv, Kdf kdf, Bytes salt, Bytes mac) {
  private static final JsonMapper JSON = JsonMapper.shared();

  KeystoreJson {
    if (cipherText.size() != 32 || iv.size() != 16 || mac.size() != 32) {
      throw new MalformedKeystoreException(
          "The key file holds "
              + cipherText.size()
              + " encrypted bytes, an initial vector of "
              + iv.size()
              + " and a checksum of "
              + mac.size()
              + "; a private key has 32, 16 and 32. The file is damaged or holds something else.");
    }
  }

  static KeystoreJson parse(String json) {
    try {
      JsonNode file = JSON.readTree(json);
      requireThat(file.path("version").asInt(0) == 3, "version is not 3");
      // geth before 2016 wrote "Crypto".
      JsonNode crypto = file.has("crypto") ? file.get("crypto") : file.path("Crypto");
      requireThat(
          crypto.path("cipher").asString("").equals("aes-128-ctr"), "cipher is not aes-128-ctr");
      return new KeystoreJson(
          address(file),
          hex(crypto, "ciphertext"),
          hex(crypto.path("cipherparams"), "iv"),
          kdf(crypto.path("kdf").asString(""), crypto.path("kdfparams")),
          hex(crypto.path("kdfparams"), "salt"),
          hex(crypto, "mac"));
    } catch (JacksonException e) {
      throw new MalformedKeystoreException(
          "The key file is no JSON document, or was cut off (line "
              + e.getLocation().getLineNr()
              + ", column "
              + e.getLocation().getColumnNr()
              + ").",
          e);
    }
  }

  String toJson() {
    ObjectNode file = JSON.createObjectNode();
    address.ifPresent(known -> file.put("address", known.lower().substring(2)));
    ObjectNode crypto = file.putObject("crypto");
    crypto.put("cipher", "aes-128-ctr");
    crypto.putObject("cipherparams").put("iv", digits(iv));
    crypto.put("ciphertext", digits(cipherText));
    ObjectNode parameters =
        crypto.put("kdf", kdf instanceof Scrypt ? "scrypt" : "pbkdf2").putObject("kdfparams");
    parameters.put("dklen", 32).put("salt", digits(salt));
    switch (kdf) {
      case Scrypt(int n, int r, int p) -> parameters.put("n", n).put("r", r).put("p", p);
      case Pbkdf2(int iterations) -> parameters.put("c", iterations).put("prf", "hmac-sha256");
    }
    crypto.put("mac", digits(mac));
    file.put("id", UUID.randomUUID().toString()).put("version", 3);
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(file) + "\n";
  }

  private static Kdf kdf(String name, JsonNode parameters) {
    requireThat(parameters.path("dklen").asInt(32) == 32, "dklen is not 32");
    return switch (name) {
      case "scrypt" ->
          new Scrypt(number(parameters, "n"), number(parameters, "r"), number(parameters, "p"));
      case "pbkdf2" -> {
        requireThat(
            parameters.path("prf").asString("").equals("hmac-sha256"), "prf is not hmac-sha256");
        yield new Pbkdf2(number(parameters, "c"));
      }
      default -> throw malformed("kdf is neither scrypt nor pbkdf2");
    };
  }

  private static int number(JsonNode parameters, String name) {
    JsonNode number = parameters.path(name);
    requireThat(number.isIntegralNumber(), name + " is no whole number");
    if (!number.canConvertToInt()) {
      throw new MalformedKeystoreException(
          "The key file's parameter "
              + name
              + "="
              + number.asString()
              + " is beyond anything a wallet writes, so the file is refused.");
    }
    return number.intValue();
  }

  private static Optional<Address> address(JsonNode file) {
    String text = file.path("address").asString("").toLowerCase(Locale.ROOT);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(Address.parse(text.startsWith("0x") ? text : "0x" + text));
  }

  private static Bytes hex(JsonNode parent, String name) {
    String text = parent.path(name).asString("");
    try {
      return Bytes.parse(text.startsWith("0x") ? text : "0x" + text);
    } catch (WalletException e) {
      throw new MalformedKeystoreException(
          "The key file is damaged: " + name + " is no hex data.", e);
    }
  }

  private static String digits(Bytes bytes) {
    return bytes.hex().substring(2);
  }

  private static void requireThat(boolean holds, String otherwise) {
    if (!holds) {
      throw malformed(otherwise);
    }
  }

  private static MalformedKeystoreException malformed(String why) {
    return new MalformedKeystoreException(
        "This is no key file that can be read: "
            + why
            + ". Key files of version 3 are (geth, Foundry and most wallets write them).");
  }
}
