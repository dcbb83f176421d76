package gavel.devnet.state;

import gavel.devnet.DevnetDownException;
import gavel.devnet.DevnetException;
import gavel.devnet.cast.DevnetAccount;
import gavel.devnet.sale.SaleContracts;
import gavel.protocol.network.Network;
import gavel.wallet.secret.PrivateFiles;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;

/**
 * Running local chains, as {@code devnet.json} has them.
 *
 * @param host the program that holds nodes and registrar
 * @param l1 with its endpoint
 * @param l2 with its endpoint
 * @param l1Pid the node's process id
 * @param l2Pid the node's process id
 * @param registrar origin of the registration API and the login page
 */
public record DevnetState(
    HostProcess host,
    Network l1,
    long l1Pid,
    Network l2,
    long l2Pid,
    URI registrar,
    SaleContracts contracts,
    List<DevnetAccount> accounts) {
  public DevnetState {
    accounts = List.copyOf(accounts);
  }

  /**
   * Reads what runs from a folder.
   *
   * @throws DevnetDownException where nothing does
   * @throws DevnetException where the file cannot be read
   */
  public static DevnetState read(StateFolder folder) {
    try {
      DevnetState state = StateJson.read(Files.readString(folder.state()), folder.state());
      if (state.host.running().isEmpty()) {
        throw down("they have ended without a word", folder);
      }
      return state;
    } catch (NoSuchFileException e) {
      throw down("there is no " + folder.state().getFileName(), folder);
    } catch (IOException e) {
      throw new DevnetException("%s cannot be read (%s).".formatted(folder.state(), e), e);
    }
  }

  private static DevnetDownException down(String why, StateFolder folder) {
    return new DevnetDownException(
        "The local chains are not running: %s in %s. To start them: gavel devnet up"
            .formatted(why, folder.path()));
  }

  /** Writes the file, whole or not at all. */
  public void write(StateFolder folder) {
    PrivateFiles.write(folder.state(), StateJson.write(this));
  }
}
