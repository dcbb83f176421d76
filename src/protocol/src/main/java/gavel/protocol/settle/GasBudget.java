package gavel.protocol.settle;

/**
 * The gas that a sale's operator pays from the opening to the announcement of TGE, by what it has
 * to do. Unit costs are those of whole transactions of this program's own contracts, measured on
 * local chains (src/bench/README.md); another sale contract's differ.
 *
 * @param rows allocations above 0, one for each wallet and token
 * @param filled entities that have one
 * @param refunded entities that the operator pays back
 * @param payments transfers that this takes
 * @param tokens payment tokens whose proceeds are withdrawn
 * @param batch rows, or entities, a transaction
 */
public record GasBudget(int rows, int filled, int refunded, int payments, int tokens, int batch) {
  private static final long STAGE = 33_500;
  private static final long COMMIT = 30_000;
  private static final long ROWS_BATCH = 36_000;

  /** The sums that the first allocations begin: one of all, and one of each token. */
  private static final long FIRST_ROWS = 78_000;

  private static final long ROW = 15_600;
  private static final long FINALIZE = 47_700;
  private static final long REFUNDS_BATCH = 50_000;
  private static final long REFUNDED = 11_200;
  private static final long PAYMENT = 16_000;
  private static final long WITHDRAW = 27_400;
  private static final long PROCEEDS = 40_000;
  private static final long DISTRIBUTE = 134_100;
  private static final long TGE = 48_200;

  public GasBudget {
    if (rows < filled || payments < refunded || batch < 1 || filled < 0 || refunded < 0) {
      throw new SettleException(
          "A gas budget of %d rows of %d entities and %d payments to %d entities by %d makes no sense."
              .formatted(rows, filled, payments, refunded, batch));
    }
  }

  /** Opening one stage. */
  public long stage() {
    return STAGE;
  }

  /** The commitment to participants and terms. */
  public long commit() {
    return COMMIT;
  }

  /** All allocations. */
  public long settle() {
    return batches(rows) * ROWS_BATCH + FIRST_ROWS + rows * ROW;
  }

  /** The end of the settlement. */
  public long finalization() {
    return FINALIZE;
  }

  /** All refunds. */
  public long refund() {
    return batches(refunded) * REFUNDS_BATCH + refunded * REFUNDED + payments * PAYMENT;
  }

  /** The proceeds. */
  public long withdraw() {
    return WITHDRAW + tokens * PROCEEDS;
  }

  /** Funding the distributor and setting its root, on the token's chain. */
  public long distribute() {
    return DISTRIBUTE;
  }

  /** Announcing TGE, on the token's chain. */
  public long tge() {
    return TGE;
  }

  /** Everything, with three stages. */
  public long total() {
    return 3 * stage()
        + commit()
        + settle()
        + finalization()
        + refund()
        + withdraw()
        + distribute()
        + tge();
  }

  private long batches(int count) {
    return ((long) count + batch - 1) / batch;
  }
}
