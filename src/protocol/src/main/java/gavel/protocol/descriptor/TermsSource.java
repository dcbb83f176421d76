package gavel.protocol.descriptor;

import java.util.Objects;

/** Where a sale's terms are: a preset of the engine, or written out in the descriptor. */
public sealed interface TermsSource {
  /** One of the engine's presets. */
  record Preset(String name) implements TermsSource {
    public Preset {
      Objects.requireNonNull(name);
    }
  }

  /** A terms file, as text in TOML. */
  record Inline(String toml) implements TermsSource {
    public Inline {
      Objects.requireNonNull(toml);
    }
  }
}
