package gavel.devnet.node;

import java.util.ArrayDeque;
import java.util.Deque;

/** What a process said last, so that its death can be explained. */
final class LastLines {
  private static final int KEPT = 12;

  private final Deque<String> lines = new ArrayDeque<>();

  synchronized void add(String line) {
    if (line.isBlank()) {
      return;
    }
    if (lines.size() == KEPT) {
      lines.removeFirst();
    }
    lines.addLast(line.strip());
  }

  synchronized String joined() {
    return String.join(" / ", lines);
  }
}
