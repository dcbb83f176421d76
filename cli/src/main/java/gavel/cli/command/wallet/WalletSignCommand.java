package gavel.cli.command.wallet;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.option.AccountOptions;
import gavel.cli.render.Page;
import gavel.cli.wiring.Account;
import gavel.cli.wiring.Accounts;
import gavel.wallet.Address;
import gavel.wallet.Signer;
import gavel.wallet.transaction.Signature;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** {@code gavel wallet sign}. */
@Command(
    description = "Signs a message (EIP-191) or typed data (EIP-712), shown in full beforehand.")
public final class WalletSignCommand extends GavelCommand {

  @ArgGroup(multiplicity = "1")
  private SignedContent content;

  @Option(names = "--yes", description = "do not ask before signing")
  private boolean yes;

  @Mixin private AccountOptions options;

  @Override
  public View call() {
    Accounts accounts = new Accounts(session(), options);
    Account account = accounts.current();
    session().say(content.describe());
    if (!yes) {
      session().confirm("Sign this as " + account.name() + "?");
    }
    try (Signer signer = accounts.unlock(account)) {
      return new Signed(signer.address(), content.sign(signer));
    }
  }

  private record Signed(Address signer, Signature signature) implements View {
    @Override
    public String schema() {
      return "gavel.wallet-sign/1";
    }

    @Override
    public void text(Page page) {
      page.line(signature.bytes().hex());
    }

    @Override
    public void json(ObjectNode into) {
      into.put("signer", signer.toString()).put("signature", signature.bytes().hex());
    }
  }
}
