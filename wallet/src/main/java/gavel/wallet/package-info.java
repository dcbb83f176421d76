/** Keys and signatures. Key files are read and written here; the network never is. */
package gavel.wallet;
