package gavel.cli.command.checklist;

import gavel.cli.render.Mark;

/**
 * One thing on the list.
 *
 * @param part what it belongs to: steps, set-up, roles, signers, funding or parity
 * @param mark done, to be looked at, wrong, or not yet its turn
 * @param found in words
 * @param remedy what to type, or empty
 * @param irreversible whether there is no way back from it
 */
record Item(String part, Mark mark, String found, String remedy, boolean irreversible) {

  static Item good(String part, String found) {
    return new Item(part, Mark.GOOD, found, "", false);
  }

  static Item look(String part, String found, String remedy) {
    return new Item(part, Mark.ATTENTION, found, remedy, false);
  }

  static Item wrong(String part, String found, String remedy) {
    return new Item(part, Mark.REFUSED, found, remedy, false);
  }
}
