package gavel.devnet.node;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The npm package that carries anvil for one platform.
 *
 * @param platform npm's suffix, such as {@code linux-amd64}
 * @param version the exact version
 * @param integrity what the package must hash to, in npm's form ({@code sha512-} and Base64); empty
 *     where no figure is known here, and the registry's own, over HTTPS, has to do
 */
record AnvilPackage(String platform, String version, Optional<String> integrity) {
  /** The one version that is used: its behaviour is what the tests ran against. */
  static final String VERSION = "1.7.1";

  /** As published with the packages. */
  private static final Map<String, String> PINNED =
      Map.of(
          "linux-amd64",
          "sha512-+XmShybEaxfCrr0OUUZwYEy2OnYZt5pHH9TzBtLv3+VrK0O/ANuNSVEahqNhKHlgX7GRJ59383ofNhxkRWIYTg==");

  /** The package for an operating system and processor as Java's system properties name them. */
  static Optional<AnvilPackage> forSystem(String osName, String osArch) {
    return os(osName)
        .flatMap(os -> processor(osArch).map(arch -> os + "-" + arch))
        .map(name -> new AnvilPackage(name, VERSION, Optional.ofNullable(PINNED.get(name))));
  }

  /** The package's name on the registry. */
  String name() {
    return "@foundry-rs/anvil-" + platform;
  }

  /** The folder, in the cache, in which this version's program lies. */
  String folder() {
    return "anvil-" + version + "-" + platform;
  }

  private static Optional<String> os(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.startsWith("linux")) {
      return Optional.of("linux");
    }
    return lower.startsWith("mac") ? Optional.of("darwin") : Optional.empty();
  }

  private static Optional<String> processor(String arch) {
    return switch (arch.toLowerCase(Locale.ROOT)) {
      case "amd64", "x86_64" -> Optional.of("amd64");
      case "aarch64", "arm64" -> Optional.of("arm64");
      default -> Optional.empty();
    };
  }
}
