package gavel.devnet.node;

import java.nio.file.Path;

/** A program that starts a node, prints its process id, and waits to be killed. */
final class AnvilParent {
  private AnvilParent() {}

  public static void main(String[] args) throws InterruptedException {
    Anvil node = Anvil.start(Path.of(args[0]), 313371, Path.of(args[1]));
    System.out.println(node.pid());
    Thread.sleep(java.time.Duration.ofMinutes(5));
    node.close();
  }
}
