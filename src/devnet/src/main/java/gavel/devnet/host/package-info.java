/** Keeping local chains running, in this terminal or behind it. */
package gavel.devnet.host;
