/**
 * A settlement as one folder that anyone can recompute: what went in, what came out, and the hashes
 * that hold it together.
 */
package gavel.protocol.bundle;
