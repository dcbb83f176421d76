import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Finishes the packaged folder of libraries, {@code Finish LIB}: takes signatures off jars and
 * gives classes of Java 5 and older the format of Java 8, since the start-up cache leaves out what
 * is signed or that old; writes gavel.jar, whose manifest is the class path in a fixed order with
 * what every command needs first; has the program write its versions and helps down beside them,
 * for the launcher to show without a JVM; and writes BUILD, which names what all jars hold.
 */
final class Finish {
  private static final long TIME = java.time.Instant.parse("2026-11-01T00:00:00Z").toEpochMilli();

  public static void main(String[] args) throws Exception {
    Path lib = Path.of(args[0]);
    Files.deleteIfExists(lib.resolve("gavel.jar"));
    List<Path> jars = jars(lib);
    for (Path jar : jars) {
      if (isSigned(jar) || isOld(jar)) {
        rewrite(jar);
      }
    }
    writeClassPath(lib.resolve("gavel.jar"), jars);
    writeTexts(lib);
    Files.writeString(lib.resolve("BUILD"), digest(jars(lib)) + "\n");
  }

  private static List<Path> jars(Path lib) throws IOException {
    try (Stream<Path> files = Files.list(lib)) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .sorted(
              Comparator.comparing((Path file) -> !first(file)).thenComparing(Path::getFileName))
          .toList();
    }
  }

  private static boolean first(Path file) {
    return file.getFileName().toString().matches("(gavel-cli|picocli)-.*");
  }

  private static boolean isSigned(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile(), false)) {
      return file.stream().anyMatch(entry -> entry.getName().matches("META-INF/[^/]+\\.SF"));
    }
  }

  private static boolean isOld(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile(), false)) {
      for (ZipEntry each : file.stream().filter(Finish::isClass).toList()) {
        if (isOld(file.getInputStream(each).readNBytes(8))) {
          return true;
        }
      }
      return false;
    }
  }

  private static boolean isClass(ZipEntry entry) {
    return entry.getName().endsWith(".class");
  }

  // Bytes 6 and 7 are the major version; the cache takes 50 and later.
  private static boolean isOld(byte[] start) {
    return start.length > 7 && (start[6] << 8 | start[7] & 0xff) < 50;
  }

  private static byte[] modern(byte[] content, ClassLoader around) {
    ClassFile format =
        ClassFile.of(
            ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
            ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(around)));
    ClassTransform version =
        (builder, element) ->
            builder.with(
                element instanceof ClassFileVersion
                    ? ClassFileVersion.of(ClassFile.JAVA_8_VERSION, 0)
                    : element);
    // Bodies are built anew, which gives them the stack maps that the newer format wants.
    ClassTransform bodies =
        ClassTransform.transformingMethodBodies((builder, element) -> builder.with(element));
    return format.transformClass(format.parse(content), version.andThen(bodies));
  }

  private static void rewrite(Path jar) throws IOException {
    Path draft = jar.resolveSibling(jar.getFileName() + ".draft");
    try (JarFile from = new JarFile(jar.toFile(), false);
        URLClassLoader around = new URLClassLoader(new URL[] {jar.toUri().toURL()});
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(draft))) {
      Manifest manifest = from.getManifest();
      // What is left in its sections are digests of the signed files.
      manifest.getEntries().clear();
      entry(to, JarFile.MANIFEST_NAME);
      manifest.write(to);
      for (ZipEntry each : new ArrayList<>(from.stream().toList())) {
        if (!each.isDirectory()
            && !each.getName().matches("META-INF/([^/]+\\.(SF|RSA|DSA|EC)|MANIFEST\\.MF)")) {
          entry(to, each.getName());
          byte[] content = from.getInputStream(each).readAllBytes();
          to.write(isClass(each) && isOld(content) ? modern(content, around) : content);
        }
      }
    }
    Files.move(draft, jar, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Files.setLastModifiedTime(jar, java.nio.file.attribute.FileTime.fromMillis(TIME));
  }

  private static void writeClassPath(Path file, List<Path> jars) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    String path = String.join(" ", jars.stream().map(jar -> jar.getFileName().toString()).toList());
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, path);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      entry(zip, JarFile.MANIFEST_NAME);
      manifest.write(zip);
    }
    Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(TIME));
  }

  private static void writeTexts(Path lib) throws Exception {
    try (URLClassLoader program =
        new URLClassLoader(new URL[] {lib.resolve("gavel.jar").toUri().toURL()})) {
      program
          .loadClass("gavel.cli.FixedTexts")
          .getMethod("write", Path.class)
          .invoke(null, lib.resolveSibling("text"));
    }
  }

  private static void entry(ZipOutputStream zip, String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(java.time.LocalDateTime.of(2026, 11, 1, 0, 0));
    zip.putNextEntry(entry);
  }

  private static String digest(List<Path> jars) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (Path jar : jars) {
      digest.update(jar.getFileName().toString().getBytes(StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(jar));
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }
}
