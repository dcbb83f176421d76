package gavel.bench;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

/** Takes a CSV reader's fields as they lie in its buffer, so that only its parsing is measured. */
final class FieldCounter extends AbstractBaseCsvCallbackHandler<Long> {
  private long fields;
  private long sum;

  @Override
  protected void handleBegin(long startingLineNumber) {
    fields = 0;
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    fields += length + buffer[offset];
  }

  @Override
  protected Long buildRecord() {
    return fields;
  }

  void count(long record) {
    sum += record;
  }

  long sum() {
    return sum;
  }
}
