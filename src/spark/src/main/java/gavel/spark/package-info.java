/** Clears books that lie on a Spark cluster, and makes very many draws on one. */
package gavel.spark;
