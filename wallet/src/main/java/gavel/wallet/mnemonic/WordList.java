package gavel.wallet.mnemonic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.web3j.crypto.MnemonicUtils;

/** The English list of 2048 words (BIP-39). */
final class WordList {
  private static final List<String> WORDS = List.copyOf(MnemonicUtils.getWords());
  private static final Map<String, Integer> INDEXES = indexes();

  /** Four letters tell every word of the list from the others. */
  private static final int TELLING_LETTERS = 4;

  private WordList() {}

  static String word(int index) {
    return WORDS.get(index);
  }

  static Optional<Integer> index(String word) {
    return Optional.ofNullable(INDEXES.get(word));
  }

  /** The word of the list that someone may have meant. */
  static Optional<String> meant(String word) {
    for (int letters = Math.min(TELLING_LETTERS, word.length()); letters >= 3; letters--) {
      String start = word.substring(0, letters);
      Optional<String> first = WORDS.stream().filter(known -> known.startsWith(start)).findFirst();
      if (first.isPresent()) {
        return first;
      }
    }
    return Optional.empty();
  }

  private static Map<String, Integer> indexes() {
    Map<String, Integer> indexes = new HashMap<>();
    for (int i = 0; i < WORDS.size(); i++) {
      indexes.put(WORDS.get(i), i);
    }
    return Map.copyOf(indexes);
  }
}
