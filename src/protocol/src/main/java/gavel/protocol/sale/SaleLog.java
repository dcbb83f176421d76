package gavel.protocol.sale;

import gavel.protocol.rpc.Log;

/** A sale's event and the log that it was read from. */
public record SaleLog(SaleEvent event, Log log) {}
