package gavel.cli.command.wallet;

import gavel.cli.exit.Failure;
import gavel.wallet.Bytes;
import gavel.wallet.Signer;
import gavel.wallet.transaction.PersonalMessage;
import gavel.wallet.transaction.Signature;
import gavel.wallet.transaction.TypedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What is signed or verified: exactly one of a text, a file's bytes, and typed data. */
final class SignedContent {

  @Option(names = "--message", paramLabel = "TEXT", description = "a text (EIP-191)")
  private String message;

  @Option(names = "--message-file", paramLabel = "FILE", description = "a file's bytes (EIP-191)")
  private Path messageFile;

  @Option(
      names = "--typed-data",
      paramLabel = "FILE",
      description = "a JSON document of typed data (EIP-712)")
  private Path typedData;

  /** The content for people, whole. */
  String describe() {
    return typedData != null
        ? typed().describe()
        : "Message of " + bytes().size() + " bytes\n" + text();
  }

  Signature sign(Signer signer) {
    return typedData != null ? signer.signTypedData(typed()) : signer.signMessage(bytes());
  }

  Bytes digest() {
    return typedData != null ? typed().digest() : PersonalMessage.digest(bytes());
  }

  private TypedData typed() {
    return new TypedData(new String(read(typedData).toArray(), StandardCharsets.UTF_8));
  }

  private Bytes bytes() {
    return message != null ? Bytes.of(message.getBytes(StandardCharsets.UTF_8)) : read(messageFile);
  }

  /** Printable text as it is; anything else as hex, so that nothing can redraw the terminal. */
  private String text() {
    String text = new String(bytes().toArray(), StandardCharsets.UTF_8);
    boolean plain =
        text.codePoints()
            .allMatch(
                point ->
                    point == '\n'
                        || (!Character.isISOControl(point)
                            && Character.getType(point) != Character.FORMAT
                            && point != '\ufffd'));
    return plain ? text : bytes().hex();
  }

  private static Bytes read(Path file) {
    try {
      return Bytes.of(Files.readAllBytes(file));
    } catch (IOException unreadable) {
      throw Failure.file("could not read the file " + file + ".").because(unreadable);
    }
  }
}
