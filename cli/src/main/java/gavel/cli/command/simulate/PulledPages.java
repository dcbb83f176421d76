package gavel.cli.command.simulate;

import gavel.cli.exit.Failure;
import gavel.cli.wiring.Kept;
import gavel.cli.wiring.Session;
import gavel.protocol.rpc.Block;
import gavel.protocol.sale.PageKeeper;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The pages of a book that is being read, in a file beside the book: one JSON line for what is
 * read, then one a page. It is there only while the reading is not whole.
 */
final class PulledPages implements PageKeeper, AutoCloseable {

  private static final String FORMAT = "gavel-pages";
  private static final int VERSION = 1;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path file;
  private final Session session;
  private final Map<String, Page> pages = new HashMap<>();
  private Optional<JsonNode> header = Optional.empty();
  private Optional<String> unwritten = Optional.empty();
  private Optional<ProgressLine> progress = Optional.empty();
  private Optional<Kept.Span> span = Optional.empty();
  private String view = "";
  private final AtomicInteger count = new AtomicInteger();

  /** The pages that an earlier run left beside {@code book}, if there are any. */
  PulledPages(Path book, Session session) {
    this.file = book.resolveSibling(book.getFileName() + ".pages");
    this.session = session;
    if (Files.exists(file)) {
      read();
    }
  }

  private void read() {
    StringBuilder whole = new StringBuilder();
    try {
      for (String line : Files.readAllLines(file)) {
        JsonNode each = JSON.readTree(line);
        if (header.isEmpty()) {
          header = Optional.of(each);
        } else {
          String name = each.path("view").asString();
          Page page =
              new Page(
                  each.path("from").asLong(),
                  each.path("to").asLong(),
                  Bytes.parse(each.path("answer").asString()));
          pages.put(name + page.from(), page);
        }
        whole.append(line).append('\n');
      }
    } catch (JacksonException cut) {
      // A page that was being written when the run ended: it is read again.
      rewrite(whole.toString());
    } catch (IOException e) {
      throw Failure.file("cannot read " + file + ": " + e.getMessage()).because(e);
    }
    if (header.isEmpty()
        || !header.get().path("format").asString("").equals(FORMAT)
        || header.get().path("version").asInt() != VERSION) {
      throw Failure.file(
          file + " is no unfinished reading that this version goes on with.",
          "Remove it, and the book is read from the beginning.");
    }
  }

  /** The block that an earlier run was reading. */
  OptionalLong block() {
    return header.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(header.get().path("block").asLong());
  }

  /** How many pages an earlier run left. */
  int size() {
    return pages.size();
  }

  /** Begins, or goes on where that was the same sale at the same block. */
  void start(long chainId, Address sale, Block block) {
    ObjectNode wanted =
        JSON.createObjectNode()
            .put("format", FORMAT)
            .put("version", VERSION)
            .put("chainId", chainId)
            .put("sale", sale.toString())
            .put("block", block.number())
            .put("blockHash", block.hash().hex());
    // Written and read again, so that numbers are compared as the file has them.
    JsonNode now = JSON.readTree(wanted.toString());
    if (header.isEmpty()) {
      header = Optional.of(now);
      unwritten = Optional.of(now.toString());
    } else if (!header.get().equals(now)) {
      throw Failure.file(
          "%s holds an unfinished reading of sale %s at block %s (%s), and wanted is sale %s at block %d (%s)."
              .formatted(
                  file,
                  header.get().path("sale").asString(),
                  header.get().path("block").asLong(),
                  header.get().path("blockHash").asString(),
                  sale,
                  block.number(),
                  block.hash().hex()),
          "Give that sale and --block "
              + header.get().path("block").asLong()
              + " to go on, or remove the file to begin anew.");
    }
    count.set(pages.size());
    span = Optional.of(session.kept().during(this::said));
  }

  private String said() {
    int now = count.get();
    return now == 0
        ? "Nothing of the book was read yet."
        : "%d %s kept in %s. The same command line goes on from there."
            .formatted(now, now == 1 ? "page of the book is" : "pages of the book are", file);
  }

  @Override
  public Optional<Page> find(String wanted, long from) {
    return Optional.ofNullable(pages.get(wanted + from));
  }

  @Override
  public void keep(String name, Page page, long total) {
    unwritten.ifPresent(this::write);
    unwritten = Optional.empty();
    write(
        JSON.createObjectNode()
            .put("view", name)
            .put("from", page.from())
            .put("to", page.to())
            .put("answer", page.answer().hex())
            .toString());
    count.incrementAndGet();
    if (!name.equals(view)) {
      closeProgress();
      view = name;
      progress = Optional.of(new ProgressLine(session, name, total, page.from()));
    }
    progress.ifPresent(line -> line.at(page.to()));
  }

  private void rewrite(String whole) {
    try {
      Files.writeString(file, whole);
    } catch (IOException e) {
      throw Failure.file("cannot write " + file + ": " + e.getMessage()).because(e);
    }
  }

  private void write(String line) {
    try {
      Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw Failure.file("cannot write " + file + ": " + e.getMessage()).because(e);
    }
  }

  /** The book is whole. */
  void done() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw Failure.file("cannot remove " + file + ": " + e.getMessage()).because(e);
    }
  }

  private void closeProgress() {
    progress.ifPresent(ProgressLine::close);
  }

  @Override
  public void close() {
    closeProgress();
    span.ifPresent(Kept.Span::close);
  }
}
