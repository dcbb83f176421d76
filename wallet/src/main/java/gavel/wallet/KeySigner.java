package gavel.wallet;

import gavel.wallet.secret.Secret;
import gavel.wallet.transaction.PersonalMessage;
import gavel.wallet.transaction.Signature;
import gavel.wallet.transaction.SignedTransaction;
import gavel.wallet.transaction.TypedData;
import gavel.wallet.transaction.UnsignedTransaction;
import java.math.BigInteger;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Sign;
import org.web3j.crypto.Sign.SignatureData;

/** Signs with a secret key held in memory, which {@link #close()} wipes. */
public final class KeySigner implements Signer {
  private final Secret key;
  private final BigInteger publicKey;
  private final Address address;

  private KeySigner(Secret key, BigInteger publicKey) {
    this.key = key;
    this.publicKey = publicKey;
    this.address = PublicKeys.address(publicKey);
  }

  /**
   * A signer for a copy of the key given.
   *
   * @param privateKey 32 bytes, a number from 1 to the curve's order less 1
   * @throws WalletException where it is no such number
   */
  public static KeySigner of(Secret privateKey) {
    BigInteger publicKey = privateKey.use(PrivateKeys::publicKey);
    return new KeySigner(privateKey.copy(), publicKey);
  }

  @Override
  public Address address() {
    return address;
  }

  @Override
  public SignedTransaction sign(UnsignedTransaction transaction) {
    return transaction.signedBy(address, signDigest(transaction.signingHash()));
  }

  @Override
  public Signature signMessage(Bytes message) {
    return signDigest(PersonalMessage.digest(message));
  }

  @Override
  public Signature signTypedData(TypedData document) {
    return signDigest(document.digest());
  }

  private Signature signDigest(Bytes digest) {
    return key.use(
        secret -> {
          ECKeyPair pair = new ECKeyPair(new BigInteger(1, secret), publicKey);
          SignatureData data = Sign.signMessage(digest.toArray(), pair, false);
          return new Signature(
              new BigInteger(1, data.getR()), new BigInteger(1, data.getS()), data.getV()[0]);
        });
  }

  @Override
  public void close() {
    key.close();
  }

  @Override
  public String toString() {
    return "KeySigner[" + address + "]";
  }
}
