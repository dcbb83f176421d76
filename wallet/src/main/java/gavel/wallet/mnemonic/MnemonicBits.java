package gavel.wallet.mnemonic;

import gavel.wallet.WalletException;
import gavel.wallet.secret.Secret;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;

/** Between entropy and words: 11 bits a word, the last of them a checksum (BIP-39). */
final class MnemonicBits {
  private static final int BITS_A_WORD = 11;

  private MnemonicBits() {}

  static void requireCount(int count) {
    if (count < 12 || count > 24 || count % 3 != 0) {
      throw new WalletException("A mnemonic has 12, 15, 18, 21 or 24 words; got " + count + ".");
    }
  }

  static Secret words(byte[] entropy) {
    byte[] bits = Arrays.copyOf(entropy, entropy.length + 1);
    bits[entropy.length] = checksum(entropy);
    int count = entropy.length * 3 / 4;
    StringBuilder text = new StringBuilder(count * 9);
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(WordList.word(elevenBits(bits, i)));
    }
    Arrays.fill(bits, (byte) 0);
    char[] chars = new char[text.length()];
    text.getChars(0, chars.length, chars, 0);
    try {
      return Secret.of(chars);
    } finally {
      Arrays.fill(chars, '\0');
    }
  }

  /** The words in their normal form, if they are a mnemonic. */
  static Secret checked(char[] text) {
    String[] words = new String(text).strip().toLowerCase(Locale.ROOT).split("\\s+");
    if (words.length < 12 || words.length > 24 || words.length % 3 != 0) {
      throw new MalformedMnemonicException(
          "A mnemonic has 12, 15, 18, 21 or 24 words; got "
              + words.length
              + ". Check that none is missing or doubled.");
    }
    byte[] entropy = entropy(words);
    try {
      return words(entropy);
    } finally {
      Arrays.fill(entropy, (byte) 0);
    }
  }

  private static byte[] entropy(String[] words) {
    byte[] bits = new byte[(words.length * BITS_A_WORD + 7) / 8];
    for (int i = 0; i < words.length; i++) {
      int index = indexOf(words[i], i + 1);
      for (int bit = 0; bit < BITS_A_WORD; bit++) {
        int at = i * BITS_A_WORD + bit;
        int value = (index >> (BITS_A_WORD - 1 - bit)) & 1;
        bits[at / 8] |= (byte) (value << (7 - at % 8));
      }
    }
    byte[] entropy = Arrays.copyOf(bits, words.length * 4 / 3);
    int checksumBits = words.length / 3;
    int mask = 0xff << (8 - checksumBits);
    if (((checksum(entropy) ^ bits[entropy.length]) & mask) != 0) {
      throw new MalformedMnemonicException(
          "The mnemonic's checksum, in word "
              + words.length
              + ", does not fit the words before"
              + " it. Every word is in the list, so one was taken for another, or two were"
              + " swapped: compare each with what you wrote down.");
    }
    return entropy;
  }

  private static int indexOf(String word, int position) {
    return WordList.index(word)
        .orElseThrow(
            () ->
                new MalformedMnemonicException(
                    "Word "
                        + position
                        + " of the mnemonic, \""
                        + word
                        + "\", is not in the English list of BIP-39."
                        + WordList.meant(word)
                            .map(known -> " Did you mean \"" + known + "\"?")
                            .orElse("")));
  }

  private static int elevenBits(byte[] bits, int word) {
    int value = 0;
    for (int at = word * BITS_A_WORD; at < (word + 1) * BITS_A_WORD; at++) {
      value = value << 1 | ((bits[at / 8] >> (7 - at % 8)) & 1);
    }
    return value;
  }

  /** As many bits from the left of this byte as the entropy has words of 32 bits. */
  private static byte checksum(byte[] entropy) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(entropy)[0];
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java runtime has no SHA-256.", e);
    }
  }
}
