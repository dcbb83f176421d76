/**
 * Made-up bidders by the thousand, who register, get permits and bid as people do, and those who
 * try what they must not.
 */
package gavel.devnet.load;
