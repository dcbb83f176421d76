/** The only module that talks to a chain or to a registration service. */
package gavel.protocol;
