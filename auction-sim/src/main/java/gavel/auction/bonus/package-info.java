/** From accepted money to tokens and bonuses. */
package gavel.auction.bonus;
