/** Who may bid and under which rules: accounts, entities, wallets, and their file. */
package gavel.registrar.entity;
