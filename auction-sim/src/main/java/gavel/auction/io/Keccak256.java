package gavel.auction.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Keccak-256 as Ethereum uses it (the padding of the original submission, not that of FIPS 202).
 * Here because checksums of addresses need it and this module depends on no cryptography library.
 */
final class Keccak256 {
  private static final int RATE = 136;
  private static final int ROUNDS = 24;

  private Keccak256() {}

  /** The 32 bytes. */
  static byte[] of(byte[] message) {
    byte[] padded = Arrays.copyOf(message, (message.length / RATE + 1) * RATE);
    padded[message.length] = 0x01;
    padded[padded.length - 1] |= (byte) 0x80;
    ByteBuffer words = ByteBuffer.wrap(padded).order(ByteOrder.LITTLE_ENDIAN);
    long[] state = new long[25];
    while (words.hasRemaining()) {
      for (int i = 0; i < RATE / 8; i++) {
        state[i] ^= words.getLong();
      }
      permute(state);
    }
    ByteBuffer hash = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < 4; i++) {
      hash.putLong(state[i]);
    }
    return hash.array();
  }

  /** The round constants come from a linear feedback shift register over x^8+x^6+x^5+x^4+1. */
  private static void permute(long[] state) {
    int register = 1;
    for (int round = 0; round < ROUNDS; round++) {
      theta(state);
      chi(rhoAndPi(state), state);
      for (int bit = 0; bit < 7; bit++) {
        if ((register & 1) != 0) {
          state[0] ^= 1L << ((1 << bit) - 1);
        }
        register = (register << 1) ^ ((register >> 7) * 0x171);
      }
    }
  }

  private static void theta(long[] state) {
    long[] parity = new long[5];
    for (int i = 0; i < 25; i++) {
      parity[i % 5] ^= state[i];
    }
    for (int i = 0; i < 25; i++) {
      state[i] ^= parity[(i + 4) % 5] ^ Long.rotateLeft(parity[(i + 1) % 5], 1);
    }
  }

  private static long[] rhoAndPi(long[] state) {
    long[] moved = new long[25];
    moved[0] = state[0];
    int x = 1;
    int y = 0;
    for (int step = 0; step < 24; step++) {
      int toX = y;
      int toY = (2 * x + 3 * y) % 5;
      moved[toX + 5 * toY] = Long.rotateLeft(state[x + 5 * y], (step + 1) * (step + 2) / 2);
      x = toX;
      y = toY;
    }
    return moved;
  }

  private static void chi(long[] moved, long[] state) {
    for (int y = 0; y < 25; y += 5) {
      for (int x = 0; x < 5; x++) {
        state[y + x] = moved[y + x] ^ (~moved[y + (x + 1) % 5] & moved[y + (x + 2) % 5]);
      }
    }
  }
}
