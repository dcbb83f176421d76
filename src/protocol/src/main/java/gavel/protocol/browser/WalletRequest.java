package gavel.protocol.browser;

import tools.jackson.databind.node.ArrayNode;

/**
 * Something for the wallet to do.
 *
 * @param title what it is, in a few words
 * @param review what it does, as lines
 */
record WalletRequest(String method, ArrayNode params, String title, String review) {}
