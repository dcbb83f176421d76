/** What contracts say when they refuse: their errors by name, and in words with what to do next. */
package gavel.protocol.revert;
