package gavel.wallet.secret;

import gavel.wallet.WalletException;
import java.nio.file.Path;

/** A file with a secret may be read or written by others. */
public final class UnsafePermissionsException extends WalletException {
  UnsafePermissionsException(Path file, String mode) {
    super(
        "The file "
            + file
            + " holds a secret, but its permissions are "
            + mode
            + ", so that other users of this machine can reach it. To mend it: chmod 600 "
            + file);
  }
}
