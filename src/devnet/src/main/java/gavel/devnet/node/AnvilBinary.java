package gavel.devnet.node;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the program that runs a local chain: {@code GAVEL_ANVIL}, else the cache folder ({@code
 * $XDG_CACHE_HOME/gavel}, else {@code ~/.cache/gavel}), else the npm registry, once.
 */
public final class AnvilBinary {
  private final Map<String, String> environment;
  private final Optional<AnvilPackage> wanted;
  private final PrintStream talk;

  AnvilBinary(Map<String, String> environment, Optional<AnvilPackage> wanted, PrintStream talk) {
    this.environment = environment;
    this.wanted = wanted;
    this.talk = talk;
  }

  /**
   * @param environment {@code GAVEL_ANVIL}, {@code XDG_CACHE_HOME}, {@code HOME} and {@code
   *     NPM_CONFIG_REGISTRY} are read
   * @param talk is told before something is fetched
   */
  public AnvilBinary(Map<String, String> environment, PrintStream talk) {
    this(
        environment,
        AnvilPackage.forSystem(System.getProperty("os.name"), System.getProperty("os.arch")),
        talk);
  }

  /**
   * The program, fetched if need be.
   *
   * @throws NodeUnavailableException if there is none and none can be fetched
   */
  public Path locate() {
    return present().orElseGet(this::fetch);
  }

  /** The program, if it is there without fetching. */
  public Optional<Path> present() {
    String named = environment.get("GAVEL_ANVIL");
    if (named != null && !named.isBlank()) {
      if (!Files.isRegularFile(Path.of(named)) || !Files.isExecutable(Path.of(named))) {
        throw new NodeUnavailableException(
            "GAVEL_ANVIL names %s, which is no program that can be run".formatted(named));
      }
      return Optional.of(Path.of(named).toAbsolutePath());
    }
    return wanted.map(this::cached).filter(Files::isExecutable);
  }

  private Path cached(AnvilPackage of) {
    return cacheFolder().resolve(of.folder()).resolve("anvil");
  }

  private Path cacheFolder() {
    String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
    Path caches =
        xdg.isBlank()
            ? Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")), ".cache")
            : Path.of(xdg);
    return caches.resolve("gavel");
  }

  private Path fetch() {
    AnvilPackage from =
        wanted.orElseThrow(
            () ->
                new NodeUnavailableException(
                    "no local node is published for %s on %s: name an anvil %s in GAVEL_ANVIL"
                        .formatted(
                            System.getProperty("os.name"),
                            System.getProperty("os.arch"),
                            AnvilPackage.VERSION)));
    Path target = cached(from);
    try {
      Files.createDirectories(cacheFolder());
      Path work = Files.createTempDirectory(cacheFolder(), "fetch-");
      try {
        install(unpack(checked(from, work), work), target);
      } finally {
        delete(work);
      }
    } catch (IOException e) {
      throw new NodeUnavailableException(
          "the local node could not be put into %s (%s)".formatted(target.getParent(), e), e);
    }
    talk.println("The local node is in " + target);
    return target;
  }

  private Path checked(AnvilPackage from, Path work) {
    NpmRegistry registry = NpmRegistry.from(environment);
    talk.printf(
        "Fetching the local node once: %s %s from %s%n",
        from.name(), from.version(), registry.fileOf(from));
    if (from.integrity().isEmpty()) {
      talk.println("  its hash is not known to this program: the registry's own is used");
    }
    String expected = from.integrity().orElseGet(() -> registry.publishedIntegrity(from));
    Path file = work.resolve("anvil.tgz");
    registry.download(registry.fileOf(from), file);
    String got = Integrity.of(file);
    if (!got.equals(expected)) {
      throw new NodeUnavailableException(
          "%s is not the published file, and was thrown away: got %s, wanted %s"
              .formatted(registry.fileOf(from), got, expected));
    }
    return file;
  }

  /** The system's tar: it is there wherever anvil runs, and the archive's content is known. */
  private static Path unpack(Path archive, Path work) throws IOException {
    Process tar =
        new ProcessBuilder(
                List.of(
                    "tar", "-xzf", archive.toString(), "-C", work.toString(), "package/bin/anvil"))
            .redirectErrorStream(true)
            .start();
    try {
      String said = new String(tar.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (tar.waitFor() != 0) {
        throw new IOException("tar: " + said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("unpacking was interrupted", e);
    }
    return work.resolve("package/bin/anvil");
  }

  /** A move within one file system: nobody ever sees half a program under its final name. */
  private static void install(Path program, Path target) throws IOException {
    try {
      Files.createDirectories(target.getParent());
    } catch (FileAlreadyExistsException e) {
      throw new IOException(target.getParent() + " is not a folder", e);
    }
    Files.move(program, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> inside = Files.walk(folder)) {
      inside.sorted(Comparator.reverseOrder()).forEach(AnvilBinary::deleteOne);
    }
  }

  private static void deleteOne(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
