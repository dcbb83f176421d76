/** The calls of the registration API, in its own words. */
package gavel.registrar.api;
