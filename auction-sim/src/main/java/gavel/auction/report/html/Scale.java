package gavel.auction.report.html;

import java.util.ArrayList;
import java.util.List;

/**
 * One axis: values from {@code low} to {@code high} on a line of 1,000 parts. In floating point,
 * since it only places marks; what is written beside them is exact.
 */
record Scale(double low, double high) {
  static final int PARTS = 1000;

  /** Refuses an axis without length. */
  Scale {
    if (!(high > low)) {
      throw new IllegalArgumentException("An axis has a length, got " + low + " to " + high + ".");
    }
  }

  /** Where a value lies, in parts from the low end. */
  double at(double value) {
    return (value - low) / (high - low) * PARTS;
  }

  /** The same from the top, as a drawing counts it downwards. */
  double down(double value) {
    return PARTS - at(value);
  }

  /** Round values along the axis, {@code least} to about twice as many. */
  List<Double> steps(int least) {
    double step = step(least);
    List<Double> steps = new ArrayList<>();
    for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high * (1 + 1e-9); i++) {
      steps.add(i * step);
    }
    return steps;
  }

  /** The largest of 1, 2 or 5 times a power of ten that fits {@code least} times. */
  private double step(int least) {
    double power = Math.pow(10, Math.floor(Math.log10((high - low) / least)));
    double largest = power;
    for (int times : new int[] {2, 5}) {
      if (power * times * least <= (high - low) * (1 + 1e-9)) {
        largest = power * times;
      }
    }
    return largest;
  }
}
