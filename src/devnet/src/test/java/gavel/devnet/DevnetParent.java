package gavel.devnet;

import gavel.devnet.cast.Person;
import gavel.devnet.host.DevnetHost;
import java.nio.file.Path;
import java.util.List;

/** A program that keeps local chains running: {@code DevnetParent ANVIL FOLDER}. */
final class DevnetParent {
  private DevnetParent() {}

  public static void main(String[] args) {
    DevnetOptions options =
        DevnetOptions.standard(Path.of(args[1]), Path.of(args[0]), System.err::println)
            .withPeople(List.of(Person.of("alice", "OTHER")));
    throw DevnetHost.run(options, devnet -> System.out.println("up"));
  }
}
