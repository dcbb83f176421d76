/**
 * A promise before the close: the participants' scores, regions and multipliers that no chain holds
 * are committed to by one hash, so that a later change is caught.
 */
package gavel.protocol.commit;
