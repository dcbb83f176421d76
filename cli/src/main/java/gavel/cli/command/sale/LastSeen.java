package gavel.cli.command.sale;

import gavel.cli.exit.Failure;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.secret.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Up to which block a sale's roles were looked at, and what its code was. */
final class LastSeen {

  /** The block, and the Keccak-256 of the code at the sale's address. */
  record Mark(long block, Bytes code) {}

  private final Path file;

  LastSeen(Path folder, long chainId, Address sale) {
    this.file = folder.resolve(chainId + "-" + sale.lower() + ".json");
  }

  Optional<Mark> read() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      JsonNode root = JsonMapper.shared().readTree(Files.readString(file));
      return Optional.of(
          new Mark(root.required("block").asLong(), Bytes.parse(root.required("code").asString())));
    } catch (IOException | JacksonException broken) {
      throw Failure.file("could not read " + file + ".", "Delete it to start anew.")
          .because(broken);
    }
  }

  void write(Mark mark) {
    PrivateFiles.write(
        file,
        JsonMapper.shared()
                .createObjectNode()
                .put("block", mark.block())
                .put("code", mark.code().hex())
            + "\n");
  }
}
