package gavel.cli.command.operator;

import gavel.auction.terms.Figure;
import gavel.auction.terms.Figure.Standing;
import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.option.AccountOptions;
import gavel.cli.option.NetworkOptions;
import gavel.cli.option.SendOptions;
import gavel.cli.wiring.Account;
import gavel.cli.wiring.Accounts;
import gavel.cli.wiring.Review;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.Sales;
import gavel.cli.wiring.Sending;
import gavel.cli.wiring.Sent;
import gavel.protocol.deploy.AddressBook;
import gavel.protocol.deploy.SaleDeployment;
import gavel.protocol.deploy.StakingDeployment;
import gavel.protocol.deploy.TokenDeployment;
import gavel.protocol.descriptor.Descriptors;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.descriptor.PaymentToken;
import gavel.protocol.descriptor.Rail;
import gavel.protocol.descriptor.SaleDescriptor;
import gavel.protocol.descriptor.Slot;
import gavel.protocol.stake.StakingTerms;
import gavel.wallet.Address;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gavel operator deploy}. */
@Command(
    description = {
      "Deploys a sale by a draft of its descriptor, in which the sale's address is still unknown:"
          + " library, code, factory and clone with its roles, live clearing by the terms; on the"
          + " token's chain the token, unless the draft names one, its distributor, and with"
          + " --staking the staking contract.",
      "An interrupted deployment goes on where it stopped when the same command is run again. The"
          + " folder gets the whole descriptor and an address book."
    })
public final class OperatorDeployCommand extends GavelCommand {

  private static final Figure ORIGIN = new Figure(Standing.PUBLISHED, "gavel operator deploy");

  @Parameters(paramLabel = "DRAFT", description = "the descriptor without the sale's address")
  private Path draftFile;

  @Option(
      names = "--into",
      paramLabel = "FOLDER",
      description = "where descriptor and address book are kept (default: in gavel's data folder)")
  private Path into;

  @Mixin private DeployOptions options;
  @Mixin private StakingOptions staking;
  @Mixin private NetworkOptions network;
  @Mixin private AccountOptions account;
  @Mixin private SendOptions send;

  private Account from;
  private DeployFolder folder;
  private SaleDescriptor draft;
  private Sale sale;

  @Override
  public View call() {
    begin();
    Accounts accounts = new Accounts(session(), account);
    from = accounts.current();
    SalePart part =
        new SalePart(sale.l1(), sale.l1Network(), draft, options, accounts, from.address());
    ChainDeploying l1 =
        new ChainDeploying(session(), sale.l1(), sale.l1Network(), from, folder, id());
    if (!looking()) {
      l1.finish(sending());
    }
    l1.plan(part);
    part.check();
    Optional<StakingTerms> stakingTerms = stakingTerms(part);
    if (!looking()) {
      folder.write(draft);
    }
    List<Sent> sent = new ArrayList<>();
    sent.add(l1.send(part, sending(), review(part), looking()));
    boolean stopped = sent.getFirst().dryRun() && send.out().isPresent();
    if (!stopped && TokenPart.wanted(draft)) {
      sent.add(deployTokens(part, accounts, stakingTerms));
    }
    boolean complete = sent.stream().noneMatch(Sent::dryRun) && !stopped;
    if (complete) {
      folder.write(whole(part));
    }
    return new DeployView(
        draft.name(), draft.require(Keys.SALE_UUID), folder.book(), sent, complete, folder);
  }

  private void begin() {
    SaleDescriptor typed = Descriptors.read(draftFile);
    if (typed.get(Keys.SALE).isPresent()) {
      throw Failure.refused(
          draftFile + " names a sale that is deployed already: " + typed.require(Keys.SALE) + ".",
          List.of("For a new one, leave its address out."));
    }
    folder = new DeployFolder(into == null ? defaultFolder(typed.name()) : into);
    SaleDescriptor begun = folder.begin(typed);
    draft =
        begun.get(Keys.SALE_UUID).isPresent()
            ? begun
            : begun.with(Keys.SALE_UUID, UUID.randomUUID(), ORIGIN);
    sale = new Sales(session()).open(draft, network);
  }

  private Path defaultFolder(String name) {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
      throw Failure.usage("the name \"" + name + "\" is none for a folder.", "Add --into FOLDER");
    }
    return session().home().data().resolve("deployments").resolve(name);
  }

  private String id() {
    return draft.require(Keys.SALE_UUID).toString();
  }

  private boolean looking() {
    return send.dryRun();
  }

  private Sending sending() {
    return new Sending(session(), account, send).goingOn();
  }

  // Refused before anything is paid for on the sale's chain.
  private Optional<StakingTerms> stakingTerms(SalePart part) {
    Optional<StakingTerms> terms = staking.terms();
    if (terms.isPresent() && !TokenPart.wanted(draft)) {
      throw Failure.file(
          "--staking needs the distributor of this deployment, and the draft wants none: it names"
              + " no l2, or another claim rail.",
          "Name the token's network under [network], or leave out --staking.");
    }
    if (terms.isPresent() && !part.admin().equals(from.address())) {
      throw Failure.refused(
          "locked tokens may stake once the distributor's owner says so: that is "
              + part.admin()
              + ", and "
              + from.address()
              + " deploys.",
          List.of("Deploy as the admin: --account, or leave out --staking."));
    }
    return terms;
  }

  private Sent deployTokens(SalePart part, Accounts accounts, Optional<StakingTerms> stakingTerms) {
    Address recipient =
        options
            .tokenTo()
            .map(each -> accounts.byNameOrAddress(each).address())
            .orElseGet(part::admin);
    TokenPart tokens = new TokenPart(sale.l2(), draft, recipient, part.admin(), stakingTerms);
    Review review =
        Review.of("Deploys", "the token's distributor, owned by " + part.admin())
            .row("Tokens to", draft.get(Keys.TOKEN).isPresent() ? "-" : recipient.toString())
            .row("Staking", stakingTerms.isPresent() ? "with all roles for the same" : "none");
    ChainDeploying l2 =
        new ChainDeploying(session(), sale.l2(), sale.l2Network(), from, folder, id());
    if (!looking()) {
      l2.finish(sending());
    }
    return l2.send(tokens, sending(), review, looking());
  }

  private Review review(SalePart part) {
    return Review.of("Deploys", "the sale \"" + draft.name() + "\" (" + id() + ")")
        .row("Admin", part.told().admin().toString())
        .row("Permits", "signed by " + part.told().permitSigner())
        .row("Proceeds", "to " + part.told().proceedsReceiver())
        .row("Paid in", String.join(", ", part.tokens().keySet()));
  }

  private SaleDescriptor whole(SalePart part) {
    AddressBook book = folder.book();
    AddressBook.Entry entry = entry(book, sale.l1Network().chainId(), SaleDeployment.SALE);
    SaleDescriptor whole =
        draft
            .with(Keys.SALE, entry.address(), ORIGIN)
            .with(Keys.CODE_HASH, entry.codeHash(), ORIGIN)
            .with(Keys.DEPLOYMENT_BLOCK, entry.block(), ORIGIN);
    for (var token : part.tokens().entrySet()) {
      Slot<Address> slot = new Slot.Known<>(token.getValue(), ORIGIN);
      whole = whole.with(new PaymentToken(token.getKey(), slot));
    }
    return TokenPart.wanted(draft) ? withClaims(whole, book) : whole;
  }

  private SaleDescriptor withClaims(SaleDescriptor whole, AddressBook book) {
    long chain = sale.l2Network().chainId();
    SaleDescriptor claims =
        whole
            .with(Keys.CLAIM_RAIL, Rail.GAVEL, ORIGIN)
            .with(
                Keys.CLAIM_CONTRACT,
                entry(book, chain, TokenDeployment.DISTRIBUTOR).address(),
                ORIGIN);
    SaleDescriptor tokens =
        book.find(chain, TokenDeployment.TOKEN)
            .map(token -> claims.with(Keys.TOKEN, token.address(), ORIGIN))
            .orElse(claims);
    return book.find(chain, StakingDeployment.STAKING)
        .map(contract -> tokens.with(Keys.STAKING, contract.address(), ORIGIN))
        .orElse(tokens);
  }

  private static AddressBook.Entry entry(AddressBook book, long chain, String name) {
    return book.find(chain, name)
        .orElseThrow(() -> Failure.file("the address book lacks " + name + "."));
  }
}
