package gavel.protocol.descriptor;

import gavel.auction.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Descriptors as files and as presets. */
public final class Descriptors {
  /** Names of the presets. */
  public static final List<String> PRESETS = List.of("gensyn", "devnet");

  /** The version of the format that is read. */
  public static final int FORMAT = DescriptorReader.FORMAT;

  private Descriptors() {}

  /**
   * Reads a descriptor's text.
   *
   * @param name what messages call it
   * @throws DescriptorException where it is malformed, or holds a key that is not known
   */
  public static SaleDescriptor parse(String toml, String name) {
    return DescriptorReader.read(toml, name);
  }

  /** Reads a descriptor's file. */
  public static SaleDescriptor read(Path file) {
    try {
      return parse(Files.readString(file), file.toString());
    } catch (NoSuchFileException e) {
      throw new DescriptorException("There is no file %s. Check the path.".formatted(file), e);
    } catch (IOException e) {
      throw new DescriptorException("%s cannot be read: %s.".formatted(file, e.getMessage()), e);
    }
  }

  /** The text that reads as this descriptor. */
  public static String write(SaleDescriptor descriptor) {
    return DescriptorWriter.write(descriptor);
  }

  /** A descriptor that comes with the program. */
  public static SaleDescriptor preset(String name) {
    if (!PRESETS.contains(name)) {
      throw new DescriptorException(
          "There is no preset \"%s\"; presets are %s.".formatted(name, String.join(", ", PRESETS)));
    }
    try (InputStream in = Descriptors.class.getResourceAsStream(name + ".toml")) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), "preset " + name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SHA-256 of a file's text as 0x hex: what a descriptor is pinned by. */
  public static String hash(String toml) {
    return Sha256.hexOf(toml.getBytes(StandardCharsets.UTF_8));
  }
}
