package gavel.registrar.service;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongFunction;

/** Counts and times of answers, in Prometheus' text format. */
final class Metrics {
  /** Upper bounds of the histogram's buckets, milliseconds. */
  private static final long[] BOUNDS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000};

  private static final long NANOS_PER_MILLI = 1_000_000;

  private final Map<String, LongAdder> answers = new ConcurrentSkipListMap<>();
  private final Map<String, Histogram> times = new ConcurrentSkipListMap<>();

  private static final class Histogram {
    private final LongAdder[] buckets = new LongAdder[BOUNDS.length];
    private final LongAdder count = new LongAdder();
    private final LongAdder nanos = new LongAdder();

    Histogram() {
      for (int i = 0; i < buckets.length; i++) {
        buckets[i] = new LongAdder();
      }
    }

    void add(long taken) {
      count.increment();
      nanos.add(taken);
      for (int i = 0; i < BOUNDS.length; i++) {
        if (taken <= BOUNDS[i] * NANOS_PER_MILLI) {
          buckets[i].increment();
        }
      }
    }
  }

  void answered(String path, int status, long nanos) {
    String labels = "path=\"%s\",status=\"%d\"".formatted(path, status);
    answers.computeIfAbsent(labels, ignored -> new LongAdder()).increment();
    times.computeIfAbsent(path, ignored -> new Histogram()).add(nanos);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append("# HELP gavel_registrar_answers_total Answers by path and status.\n");
    text.append("# TYPE gavel_registrar_answers_total counter\n");
    answers.forEach(
        (labels, count) -> line(text, "gavel_registrar_answers_total", labels, count.sum()));
    text.append("# HELP gavel_registrar_answer_seconds Time to an answer by path.\n");
    text.append("# TYPE gavel_registrar_answer_seconds histogram\n");
    times.forEach((path, histogram) -> histogram(text, "path=\"" + path + "\"", histogram));
    return text.toString();
  }

  private static void histogram(StringBuilder text, String path, Histogram histogram) {
    String name = "gavel_registrar_answer_seconds";
    LongFunction<String> seconds = millis -> "%d.%03d".formatted(millis / 1000, millis % 1000);
    for (int i = 0; i < BOUNDS.length; i++) {
      String labels = path + ",le=\"" + seconds.apply(BOUNDS[i]) + "\"";
      line(text, name + "_bucket", labels, histogram.buckets[i].sum());
    }
    line(text, name + "_bucket", path + ",le=\"+Inf\"", histogram.count.sum());
    String sum = seconds.apply(histogram.nanos.sum() / NANOS_PER_MILLI);
    text.append(name).append("_sum{").append(path).append("} ").append(sum).append('\n');
    line(text, name + "_count", path, histogram.count.sum());
  }

  private static void line(StringBuilder text, String name, String labels, long value) {
    text.append(name).append('{').append(labels).append("} ").append(value).append('\n');
  }
}
