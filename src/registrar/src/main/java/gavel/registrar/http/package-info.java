/** HTTP, kept small: requests in, replies out, everything bounded. */
package gavel.registrar.http;
