package gavel.auction.fill;

import gavel.auction.EntityId;
import gavel.auction.Sha256;
import gavel.auction.terms.Order;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts contenders in an order of the terms. */
public final class Ranking {
  private Ranking() {}

  /** The contenders, first come first; ties by time, then by id. */
  public static List<Contender> rank(List<Contender> contenders, Order order) {
    return contenders.stream().sorted(comparator(contenders, order)).toList();
  }

  private static Comparator<Contender> comparator(List<Contender> contenders, Order order) {
    Comparator<Contender> key =
        switch (order) {
          case Order.ByTime() -> Contender.FIRST_COME;
          case Order.ByScore() ->
              Comparator.comparingLong((Contender each) -> each.participant().score()).reversed();
          case Order.Lottery(String seed) -> byTicket(contenders, seed);
        };
    return key.thenComparing(Contender.FIRST_COME);
  }

  private static Comparator<Contender> byTicket(List<Contender> contenders, String seed) {
    Map<EntityId, byte[]> tickets = new HashMap<>();
    contenders.forEach(each -> tickets.put(each.id(), ticket(seed, each.id())));
    return (a, b) -> Arrays.compareUnsigned(tickets.get(a.id()), tickets.get(b.id()));
  }

  /** An entity's lottery ticket: the SHA-256 of the seed's UTF-8 and its 16 bytes; low ones win. */
  public static byte[] ticket(String seed, EntityId id) {
    MessageDigest digest = Sha256.start();
    digest.update(seed.getBytes(StandardCharsets.UTF_8));
    digest.update(id.toBytes());
    return digest.digest();
  }
}
