package gavel.wallet.secret;

import gavel.wallet.WalletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/** Files that only their owner may read: written at once or not at all, checked before use. */
public final class PrivateFiles {
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rw-------");
  private static final FileAttribute<Set<PosixFilePermission>> MODE =
      PosixFilePermissions.asFileAttribute(OWNER);
  private static final FileAttribute<Set<PosixFilePermission>> FOLDER_MODE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private PrivateFiles() {}

  /**
   * Writes a file with mode 0600 so that it is there whole or not at all, even after a crash; a
   * file of that name is replaced. Missing folders are made with mode 0700.
   */
  public static void write(Path file, String content) {
    try {
      Path whole = replace(file, StandardCharsets.UTF_8.encode(content), true);
      syncFolder(whole.getParent());
    } catch (IOException e) {
      throw new WalletException("The file " + file + " cannot be written: " + reason(e) + ".", e);
    }
  }

  /**
   * Writes a file with mode 0600 that can be made again: other programs see it whole or not at all,
   * but it may be lost, or damaged, where the computer stops at that moment.
   */
  public static void writeCache(Path file, byte[] content) throws IOException {
    replace(file, ByteBuffer.wrap(content), false);
  }

  private static Path replace(Path file, ByteBuffer content, boolean durably) throws IOException {
    Path whole = file.toAbsolutePath();
    Path draft = whole.resolveSibling("." + whole.getFileName() + "." + UUID.randomUUID());
    createFolders(whole.getParent());
    try {
      writeNew(draft, content, durably);
      return Files.move(draft, whole, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** Makes a folder, and those above it that are missing, for the owner only. */
  public static void createFolders(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    createFolders(folder.toAbsolutePath().getParent());
    try {
      Files.createDirectory(folder, FOLDER_MODE);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
  }

  /**
   * Checks that only the owner may read and write a file.
   *
   * @throws UnsafePermissionsException where others may; it names the command that mends it
   */
  public static void requirePrivate(Path file) {
    try {
      Set<PosixFilePermission> mode = Files.getPosixFilePermissions(file);
      if (mode.stream().anyMatch(permission -> !permission.name().startsWith("OWNER_"))) {
        throw new UnsafePermissionsException(file, PosixFilePermissions.toString(mode));
      }
    } catch (IOException e) {
      throw new WalletException("The file " + file + " cannot be read: " + reason(e) + ".", e);
    }
  }

  private static void writeNew(Path draft, ByteBuffer content, boolean durably) throws IOException {
    Set<StandardOpenOption> options =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel channel = FileChannel.open(draft, options, MODE)) {
      while (content.hasRemaining()) {
        channel.write(content);
      }
      if (durably) {
        channel.force(true);
      }
    }
  }

  /** A rename is durable only once its folder is. */
  private static void syncFolder(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName() + " " + e.getMessage();
  }
}
