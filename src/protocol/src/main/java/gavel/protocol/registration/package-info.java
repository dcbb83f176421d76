/** The registration API: login, entities, limits and purchase permits. */
package gavel.protocol.registration;
