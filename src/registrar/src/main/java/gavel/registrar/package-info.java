/** The registration service and permit signer of a sale of one's own. */
package gavel.registrar;
