package gavel.wallet.transaction;

import gavel.wallet.Bytes;
import gavel.wallet.Keccak;
import java.nio.charset.StandardCharsets;

/** Messages in the form of EIP-191 version 0x45, which can never be a transaction. */
public final class PersonalMessage {
  private PersonalMessage() {}

  /** The hash that is signed: of a prefix with the length in decimal, then the message. */
  public static Bytes digest(Bytes message) {
    String prefix = "\u0019Ethereum Signed Message:\n" + message.size();
    return Keccak.hash(Bytes.of(prefix.getBytes(StandardCharsets.US_ASCII)).concat(message));
  }
}
