/**
 * Recomputes what a sale did and compares: every part says what it looked at, where it differs, and
 * what it cannot know.
 */
package gavel.protocol.verify;
