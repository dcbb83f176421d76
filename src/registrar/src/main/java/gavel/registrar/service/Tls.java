package gavel.registrar.service;

import gavel.registrar.RegistrarException;
import gavel.wallet.secret.PrivateFiles;
import gavel.wallet.secret.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate and its key from a PKCS #12 file that only its owner may read. */
public final class Tls {
  private final SSLContext context;

  private Tls(SSLContext context) {
    this.context = context;
  }

  /**
   * Opens a file, such as {@code openssl pkcs12 -export} writes.
   *
   * @throws RegistrarException if it cannot be read or the password does not open it
   */
  public static Tls read(Path file, Secret password) {
    PrivateFiles.requirePrivate(file);
    return password.useChars(
        chars -> {
          try (InputStream in = Files.newInputStream(file)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, chars);
            KeyManagerFactory managers =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, chars);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return new Tls(context);
          } catch (IOException | GeneralSecurityException e) {
            throw new RegistrarException(
                "the certificate file %s cannot be used (%s). Wanted PKCS #12, with its password"
                    .formatted(file, e.getMessage()),
                e);
          }
        });
  }

  SSLContext context() {
    return context;
  }
}
