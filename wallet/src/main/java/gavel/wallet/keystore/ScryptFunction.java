package gavel.wallet.keystore;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.engines.Salsa20Engine;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * The scrypt function (RFC 7914). Bouncy Castle's own holds to the RFC's bound of n by r, which the
 * key file standard's own example (n = 2^18, r = 1) breaks, so only its parts are used.
 */
final class ScryptFunction {
  private static final VarHandle LITTLE =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int ROUNDS = 8;

  /** Words of one Salsa20 block. */
  private static final int BLOCK = 16;

  private final int n;
  private final int words;
  private final int[] memory;
  private final int[] scratch;
  private final int[] salsa = new int[BLOCK];

  private ScryptFunction(Scrypt parameters) {
    n = parameters.n();
    words = 2 * BLOCK * parameters.r();
    memory = new int[Math.multiplyExact(n, words)];
    scratch = new int[words];
  }

  static byte[] derive(byte[] password, byte[] salt, Scrypt parameters, int length) {
    ScryptFunction function = new ScryptFunction(parameters);
    byte[] bytes = pbkdf2(password, salt, 1, parameters.p() * function.words * Integer.BYTES);
    int[] block = new int[function.words];
    for (int lane = 0; lane < parameters.p(); lane++) {
      int at = lane * function.words * Integer.BYTES;
      for (int i = 0; i < block.length; i++) {
        block[i] = (int) LITTLE.get(bytes, at + i * Integer.BYTES);
      }
      function.mix(block);
      for (int i = 0; i < block.length; i++) {
        LITTLE.set(bytes, at + i * Integer.BYTES, block[i]);
      }
    }
    byte[] key = pbkdf2(password, bytes, 1, length);
    Arrays.fill(bytes, (byte) 0);
    Arrays.fill(function.memory, 0);
    return key;
  }

  static byte[] pbkdf2(byte[] password, byte[] salt, int iterations, int length) {
    PKCS5S2ParametersGenerator generator = new PKCS5S2ParametersGenerator(new SHA256Digest());
    generator.init(password, salt, iterations);
    return ((KeyParameter) generator.generateDerivedParameters(8 * length)).getKey();
  }

  /** scryptROMix: fills the memory with successive states, then visits them in secret order. */
  private void mix(int[] block) {
    for (int i = 0; i < n; i++) {
      System.arraycopy(block, 0, memory, i * words, words);
      mixBlocks(block);
    }
    for (int i = 0; i < n; i++) {
      int from = (block[words - BLOCK] & (n - 1)) * words;
      for (int j = 0; j < words; j++) {
        block[j] ^= memory[from + j];
      }
      mixBlocks(block);
    }
  }

  /** scryptBlockMix: the even blocks of the result come first, then the odd ones. */
  private void mixBlocks(int[] block) {
    System.arraycopy(block, words - BLOCK, salsa, 0, BLOCK);
    for (int at = 0; at < words; at += BLOCK) {
      for (int i = 0; i < BLOCK; i++) {
        salsa[i] ^= block[at + i];
      }
      Salsa20Engine.salsaCore(ROUNDS, salsa, salsa);
      int index = at / BLOCK;
      int target = (index / 2 + (index % 2) * (words / BLOCK / 2)) * BLOCK;
      System.arraycopy(salsa, 0, scratch, target, BLOCK);
    }
    System.arraycopy(scratch, 0, block, 0, words);
  }
}
