package gavel.cli.command.doctor;

import gavel.cli.config.Config;
import gavel.cli.config.NetworkFile;
import gavel.protocol.bundle.Manifest;
import gavel.protocol.descriptor.Descriptors;
import gavel.protocol.journal.Journal;
import gavel.protocol.registration.TokenStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which versions of its files this program writes; newer ones are refused where they are read. */
final class FormatsCheck {

  /** What is written, and in which version. */
  static Map<String, Long> formats() {
    Map<String, Long> formats = new LinkedHashMap<>();
    formats.put("profile", (long) Config.VERSION);
    formats.put("networks", NetworkFile.VERSION);
    formats.put("descriptor", (long) Descriptors.FORMAT);
    formats.put("login", (long) TokenStore.FORMAT);
    formats.put("journal", (long) Journal.format());
    formats.put("bundle", (long) Manifest.FORMAT);
    return formats;
  }

  List<Diagnosis> run() {
    return List.of(
        Diagnosis.good(
            "formats",
            formats().entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "))));
  }
}
