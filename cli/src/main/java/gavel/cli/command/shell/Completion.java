package gavel.cli.command.shell;

import gavel.cli.Node;
import gavel.cli.option.AccountOptions;
import gavel.cli.option.NetworkOptions;
import gavel.cli.wiring.Account;
import gavel.cli.wiring.Accounts;
import gavel.cli.wiring.Chains;
import gavel.cli.wiring.Sales;
import gavel.cli.wiring.Session;
import gavel.protocol.descriptor.Descriptors;
import gavel.protocol.network.Network;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completes commands, options, and names of accounts, networks and sales. */
final class Completion implements Completer {

  private final Session session;

  Completion(Session session) {
    this.session = session;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    for (Map.Entry<String, String> each :
        of(line.words().subList(0, line.wordIndex())).entrySet()) {
      candidates.add(
          new Candidate(each.getKey(), each.getKey(), null, each.getValue(), null, null, true));
    }
  }

  /** What may follow these words, with a line on it. */
  Map<String, String> of(List<String> before) {
    Node at = session.root();
    for (String word : before) {
      if (at instanceof Node.Group group) {
        Optional<Node> next =
            group.members().stream().filter(node -> node.name().equals(word)).findFirst();
        if (next.isEmpty()) {
          return Map.of();
        }
        at = next.get();
      }
    }
    Map<String, String> found = new LinkedHashMap<>();
    if (at instanceof Node.Group group) {
      group.members().forEach(node -> found.put(node.name(), node.summary()));
      return found;
    }
    CommandSpec verb = new CommandLine(((Node.Verb) at).make().get()).getCommandSpec();
    OptionSpec last = verb.findOption(before.getLast());
    if (last != null && last.arity().min() > 0) {
      values(last).forEach(value -> found.put(value, ""));
      return found;
    }
    for (OptionSpec option : verb.options()) {
      String[] words = option.description();
      found.put(option.longestName(), words.length == 0 ? "" : words[0]);
    }
    return found;
  }

  /** What an option takes; none where it is the user's own to say, such as an amount. */
  private Iterable<String> values(OptionSpec option) {
    return switch (option.longestName()) {
      case "--account" ->
          new Accounts(session, new AccountOptions()).all().stream().map(Account::name).toList();
      case "--network" ->
          new Chains(session, new NetworkOptions()).all().stream().map(Network::name).toList();
      case "--sale" ->
          Stream.concat(Descriptors.PRESETS.stream(), new Sales(session).pinned().names().stream())
              .toList();
      case "--token" -> List.of("usdc", "usdt");
      default -> option.completionCandidates() == null ? List.of() : option.completionCandidates();
    };
  }
}
