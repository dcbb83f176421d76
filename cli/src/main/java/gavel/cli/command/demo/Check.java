package gavel.cli.command.demo;

import java.math.BigInteger;

/**
 * Two amounts that must be the same.
 *
 * @param name what they are, in words
 * @param got one of them, base units
 * @param wanted the other
 * @param shown both of them, for a person
 */
record Check(String name, BigInteger got, BigInteger wanted, String shown) {
  boolean holds() {
    return got.equals(wanted);
  }
}
