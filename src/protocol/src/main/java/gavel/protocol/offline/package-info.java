/** Plans as files: signed on a machine without a network, or by the owners of a Safe. */
package gavel.protocol.offline;
