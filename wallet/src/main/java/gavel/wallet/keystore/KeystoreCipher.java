package gavel.wallet.keystore;

import gavel.wallet.Bytes;
import gavel.wallet.Keccak;
import gavel.wallet.PrivateKeys;
import gavel.wallet.secret.Secret;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts and decrypts private keys as Web3 Secret Storage version 3 says. */
final class KeystoreCipher {
  private KeystoreCipher() {}

  static KeystoreJson encrypt(Secret privateKey, Secret password, Scrypt scrypt) {
    Bytes salt = random(32);
    Bytes iv = random(16);
    try (Secret derived = KeyDerivation.derive(password, scrypt, salt)) {
      Bytes cipherText =
          derived.use(key -> privateKey.use(plain -> Bytes.of(crypt(key, iv, plain))));
      return new KeystoreJson(
          Optional.of(PrivateKeys.address(privateKey)),
          cipherText,
          iv,
          scrypt,
          salt,
          mac(derived, cipherText));
    }
  }

  /**
   * The private key.
   *
   * @param what names the file in an error
   * @throws WrongPasswordException where the checksum does not match
   */
  static Secret decrypt(KeystoreJson file, Secret password, String what) {
    try (Secret derived = KeyDerivation.derive(password, file.kdf(), file.salt())) {
      if (!MessageDigest.isEqual(mac(derived, file.cipherText()).toArray(), file.mac().toArray())) {
        throw new WrongPasswordException(what);
      }
      byte[] plain = derived.use(key -> crypt(key, file.iv(), file.cipherText().toArray()));
      try {
        return Secret.of(plain);
      } finally {
        Arrays.fill(plain, (byte) 0);
      }
    }
  }

  private static Bytes mac(Secret derived, Bytes cipherText) {
    return derived.use(
        key -> Keccak.hash(Bytes.of(Arrays.copyOfRange(key, 16, 32)).concat(cipherText)));
  }

  private static byte[] crypt(byte[] derived, Bytes iv, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(derived, 0, 16, "AES"),
          new IvParameterSpec(iv.toArray()));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java runtime has no AES in counter mode.", e);
    }
  }

  private static Bytes random(int size) {
    byte[] bytes = new byte[size];
    new SecureRandom().nextBytes(bytes);
    return Bytes.of(bytes);
  }
}
