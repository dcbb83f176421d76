package gavel.cli.command.wallet;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.option.AgentOptions;
import gavel.cli.option.PartyOptions;
import gavel.cli.wiring.Account;
import gavel.cli.wiring.Accounts;
import gavel.cli.wiring.AgentTerms;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.Sales;
import gavel.protocol.agent.Agent;
import gavel.protocol.agent.AgentSocket;
import gavel.protocol.external.Transports;
import gavel.wallet.Keccak;
import gavel.wallet.Signer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gavel wallet agent}. */
@Command(
    description = {
      "Holds unlocked keys for a while and signs with them, without asking, only what its policy",
      "allows: bids in one sale up to a total and a price. Other commands find it by themselves.",
      "Stays until its time is over, Ctrl-C, or gavel wallet agent --stop."
    })
public final class WalletAgentCommand extends GavelCommand {

  @Parameters(paramLabel = "NAME", arity = "0..*", description = "the accounts (or --account)")
  private List<String> names = List.of();

  @Mixin private AgentOptions agent;
  @Mixin private PartyOptions party;

  @Override
  public View call() {
    Path socket = agent.socket().orElse(session().home().agent());
    if (agent.stop()) {
      AgentSocket.stop(Transports.to("unix:" + socket));
      return AgentEnded.stopped(socket);
    }
    Sale sale = new Sales(session()).open(party.sale(), party.network());
    AgentTerms terms = AgentTerms.of(agent, sale, session().env().clock());
    List<Signer> signers = unlock();
    try (Agent running =
        new Agent(
            signers,
            terms.policy(),
            () -> Keccak.hash(sale.l1().code(terms.policy().sale())),
            terms.clock(),
            session()::say)) {
      return serve(running, terms, socket, signers);
    }
  }

  private List<Signer> unlock() {
    Accounts accounts = new Accounts(session(), party.account());
    List<Account> wanted =
        names.isEmpty()
            ? List.of(accounts.current())
            : names.stream().map(accounts::byNameOrAddress).toList();
    List<Signer> signers = new ArrayList<>();
    boolean all = false;
    try {
      wanted.forEach(account -> signers.add(accounts.unlockKey(account)));
      all = true;
    } finally {
      if (!all) {
        signers.forEach(Signer::close);
      }
    }
    return signers;
  }

  private View serve(Agent running, AgentTerms terms, Path socket, List<Signer> signers) {
    try (AgentSocket open = AgentSocket.open(socket, running)) {
      // Ctrl-C ends the process without unwinding: the socket must not stay behind.
      Runtime.getRuntime().addShutdownHook(new Thread(open::close));
      signers.forEach(signer -> session().say("Holds " + signer.address() + "."));
      terms.lines().forEach(session()::say);
      session().say("Listens at " + socket + ".");
      open.serve(terms.life());
    }
    return new AgentEnded(socket, running.signed(), running.refused());
  }
}
