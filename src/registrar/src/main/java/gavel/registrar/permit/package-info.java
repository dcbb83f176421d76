/** May this wallet bid now, and if so, the signed permit for it. */
package gavel.registrar.permit;
