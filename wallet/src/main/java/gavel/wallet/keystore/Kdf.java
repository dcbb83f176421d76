package gavel.wallet.keystore;

/** How a password becomes the key that decrypts a key file. */
public sealed interface Kdf permits Scrypt, Pbkdf2 {}
