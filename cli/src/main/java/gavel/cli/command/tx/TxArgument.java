package gavel.cli.command.tx;

import gavel.cli.exit.Failure;
import gavel.protocol.journal.Journal;
import gavel.protocol.journal.JournalEntry;
import gavel.wallet.Bytes;
import java.util.Optional;
import picocli.CommandLine.Parameters;

/** Which transaction: by its number in the journal, or by its hash. */
final class TxArgument {

  @Parameters(paramLabel = "NUMBER|HASH", description = "the transaction")
  private String which;

  JournalEntry in(Journal journal) {
    return find(journal)
        .orElseThrow(
            () ->
                Failure.file(
                    "the journal has no transaction " + which + ".", "To see them: gavel tx list"));
  }

  private Optional<JournalEntry> find(Journal journal) {
    if (which.startsWith("0x")) {
      return journal.find(Bytes.parse(which));
    }
    try {
      return journal.find(Long.parseLong(which));
    } catch (NumberFormatException notNumber) {
      throw Failure.usage(
              "a transaction is named by its number or its hash; got '" + which + "'.",
              "To see them: gavel tx list")
          .because(notNumber);
    }
  }
}
