/** What the registrar remembers: entities and their wallets, logins, permits that it gave. */
package gavel.registrar.store;
