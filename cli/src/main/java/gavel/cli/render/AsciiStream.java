package gavel.cli.render;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Text for a terminal that shows nothing beyond ASCII. */
public final class AsciiStream extends PrintStream {

  /** Writes to another stream, whole lines at a time. */
  public AsciiStream(OutputStream to) {
    super(to, true, StandardCharsets.US_ASCII);
  }

  /** What is printed as a line, or by a format, comes this way too. */
  @Override
  public void print(String text) {
    super.print(Ascii.fold(String.valueOf(text)));
  }
}
