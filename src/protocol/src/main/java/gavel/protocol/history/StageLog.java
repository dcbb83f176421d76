package gavel.protocol.history;

import gavel.protocol.sale.Stage;
import gavel.wallet.Bytes;
import java.time.Instant;

/** The sale entered a stage. */
public record StageLog(Stage stage, Instant time, long block, Bytes transaction) {}
