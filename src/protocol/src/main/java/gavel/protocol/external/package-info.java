/** The ways to signers outside this program: over http(s) and over Unix sockets. */
package gavel.protocol.external;
