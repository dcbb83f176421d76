/** The chains that gavel knows by name. */
package gavel.protocol.network;
