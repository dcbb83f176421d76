package gavel.devnet.state;

import gavel.devnet.DevnetException;
import gavel.wallet.secret.PrivateFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/** Held while local chains run: one folder belongs to one pair of chains. */
public final class FolderLock implements AutoCloseable {
  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes a folder.
   *
   * @throws DevnetException where chains run from it
   */
  public static FolderLock take(StateFolder folder) {
    try {
      PrivateFiles.createFolders(folder.path());
      FileChannel channel =
          FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new DevnetException(
            "Local chains run from %s already. To look at them: gavel devnet status. To stop them: gavel devnet down"
                .formatted(folder.path()));
      }
      return new FolderLock(channel);
    } catch (IOException e) {
      throw new DevnetException(
          "The local chains' folder %s cannot be locked (%s).".formatted(folder.path(), e), e);
    }
  }

  /** Whether a program runs, or is starting, chains from a folder that is there. */
  public static boolean isTaken(StateFolder folder) {
    try (FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.WRITE)) {
      return !locked(channel);
    } catch (IOException never) {
      return false; // nobody has made it
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false; // chains of this very program
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new DevnetException(
          "The local chains' folder cannot be unlocked (%s).".formatted(e), e);
    }
  }
}
