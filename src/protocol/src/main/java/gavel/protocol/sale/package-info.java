/**
 * The sale contract (public interface, version 2): its calls, views, events and permits, named as
 * in the contract. Amounts are payment-token base units, prices are tick numbers, times Unix
 * seconds.
 */
package gavel.protocol.sale;
