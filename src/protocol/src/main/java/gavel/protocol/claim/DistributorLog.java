package gavel.protocol.claim;

import gavel.protocol.rpc.Log;

/** A distributor's event and the log that it was read from. */
public record DistributorLog(DistributorEvent event, Log log) {}
