/** Who can do what to a sale, and to those who bid in it. */
package gavel.protocol.trust;
