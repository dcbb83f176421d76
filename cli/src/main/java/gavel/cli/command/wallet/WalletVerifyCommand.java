package gavel.cli.command.wallet;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.exit.ExitCode;
import gavel.cli.option.AccountOptions;
import gavel.cli.render.Page;
import gavel.cli.wiring.Accounts;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.transaction.Signature;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** {@code gavel wallet verify}. */
@Command(
    description = "Says whether an account signed a message or typed data; ends with 10 if not.")
public final class WalletVerifyCommand extends GavelCommand {

  @Parameters(paramLabel = "NAME|ADDRESS", description = "who should have signed")
  private String name;

  @Option(
      names = "--signature",
      paramLabel = "HEX",
      required = true,
      description = "65 bytes after 0x")
  private String signature;

  @ArgGroup(multiplicity = "1")
  private SignedContent content;

  @Mixin private AccountOptions options;

  @Override
  public View call() {
    Address wanted = new Accounts(session(), options).byNameOrAddress(name).address();
    Address got = Signature.of(Bytes.parse(signature)).recover(content.digest());
    return new Verified(wanted, got);
  }

  private record Verified(Address wanted, Address got) implements View {
    @Override
    public String schema() {
      return "gavel.wallet-verify/1";
    }

    @Override
    public void text(Page page) {
      page.line(
          wanted.equals(got)
              ? "Signed by " + got + "."
              : "Not signed by " + wanted + ": this signature over this content is " + got + "'s.");
    }

    @Override
    public void json(ObjectNode into) {
      into.put("valid", wanted.equals(got))
          .put("wanted", wanted.toString())
          .put("signer", got.toString());
    }

    @Override
    public ExitCode exit() {
      return wanted.equals(got) ? ExitCode.DONE : ExitCode.DIFFERENCES;
    }
  }
}
