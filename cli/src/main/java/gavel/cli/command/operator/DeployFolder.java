package gavel.cli.command.operator;

import gavel.cli.exit.Failure;
import gavel.protocol.deploy.AddressBook;
import gavel.protocol.descriptor.Descriptors;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.descriptor.SaleDescriptor;
import gavel.wallet.secret.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A deployment's folder: the descriptor, which has the sale's UUID before anything is sent, and the
 * address book, which is written after every contract. From both an interrupted run goes on.
 */
final class DeployFolder {

  private final Path folder;

  DeployFolder(Path folder) {
    this.folder = folder;
  }

  /** The descriptor's file. */
  Path saleFile() {
    return folder.resolve("sale.toml");
  }

  /** The address book's file. */
  Path bookFile() {
    return folder.resolve("addresses.json");
  }

  /**
   * The descriptor as far as an earlier run came with the same draft, else the draft.
   *
   * @throws Failure where the folder holds another sale's
   */
  SaleDescriptor begin(SaleDescriptor draft) {
    if (!Files.exists(saleFile())) {
      return draft;
    }
    SaleDescriptor earlier = Descriptors.read(saleFile());
    boolean same =
        earlier.name().equals(draft.name())
            && earlier.terms().equals(draft.terms())
            && draft.get(Keys.SALE_UUID).map(earlier.require(Keys.SALE_UUID)::equals).orElse(true);
    if (!same) {
      throw Failure.file(
          folder + " holds the deployment of another sale, \"" + earlier.name() + "\".",
          "Name another folder: --into FOLDER");
    }
    return earlier;
  }

  void write(SaleDescriptor descriptor) {
    PrivateFiles.write(saleFile(), Descriptors.write(descriptor));
  }

  AddressBook book() {
    if (!Files.exists(bookFile())) {
      return AddressBook.empty();
    }
    try {
      return AddressBook.fromJson(Files.readString(bookFile()));
    } catch (IOException unreadable) {
      throw Failure.file("could not read the address book " + bookFile() + ".").because(unreadable);
    }
  }

  void add(AddressBook.Entry entry) {
    PrivateFiles.write(bookFile(), book().with(entry).toJson());
  }
}
