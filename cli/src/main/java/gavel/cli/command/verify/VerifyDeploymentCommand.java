package gavel.cli.command.verify;

import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.protocol.deploy.AddressBook;
import gavel.protocol.trust.SaleTrust;
import gavel.protocol.verify.DeploymentCheck;
import gavel.protocol.verify.Part;
import gavel.protocol.verify.Report;
import gavel.protocol.verify.RolesCheck;
import gavel.protocol.verify.SaleSetupCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gavel verify deployment}. */
@Command(
    description =
        "Holds the contracts against the address book and this program's own code, and the sale's"
            + " set-up against its descriptor. Exit 10 where anything differs.")
public final class VerifyDeploymentCommand extends VerifyCommand {

  @Option(
      names = "--addresses",
      paramLabel = "FILE",
      description = "the address book (default: the one beside the sale's descriptor)")
  private Path addresses;

  @Override
  public View call() {
    List<Part> parts = new ArrayList<>();
    parts.add(SaleSetupCheck.of(sale().client(), sale().descriptor()));
    parts.add(RolesCheck.of(SaleTrust.read(sale().client())));
    addressBook()
        .ifPresentOrElse(
            book -> {
              parts.add(DeploymentCheck.addresses(sale().descriptor(), book));
              parts.add(DeploymentCheck.code(sale().l1(), book));
              if (!isBare()) {
                parts.add(DeploymentCheck.code(sale().l2(), book));
              }
            },
            () -> parts.add(withoutBook()));
    return new ReportView("gavel.verify-deployment/1", new Report(parts), "");
  }

  private static Part withoutBook() {
    return new Part(
        "code",
        "not compared",
        List.of(),
        List.of("What was deployed where: no address book was named. Add --addresses FILE"));
  }

  private Optional<AddressBook> addressBook() {
    if (addresses == null) {
      return beside("addresses.json").map(file -> AddressBook.fromJson(text(file)));
    }
    Path file = addresses;
    if (!Files.exists(file)) {
      throw Failure.file("there is no address book " + file + ".", "Check --addresses");
    }
    return Optional.of(AddressBook.fromJson(text(file)));
  }
}
