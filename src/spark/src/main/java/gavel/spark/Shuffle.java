package gavel.spark;

import gavel.auction.Bid;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/** Brings all rows of an entity together, in one block of bytes for each file and bucket. */
final class Shuffle {
  private Shuffle() {}

  static JavaRDD<Part> byEntity(JavaRDD<Part> files, int buckets) {
    return files
        .flatMapToPair(file -> blocks(file, buckets).iterator())
        .groupByKey(buckets)
        .map(bucket -> new Merge().all(bucket._2()));
  }

  private static List<Tuple2<Integer, Block>> blocks(Part file, int buckets) throws IOException {
    List<ByteArrayOutputStream> bytes = new ArrayList<>();
    List<DataOutputStream> outs = new ArrayList<>();
    for (int i = 0; i < buckets; i++) {
      bytes.add(new ByteArrayOutputStream());
      outs.add(new DataOutputStream(bytes.get(i)));
    }
    int[] counts = new int[buckets];
    for (int i = 0; i < file.bids().size(); i++) {
      Bid bid = file.bids().bid(i);
      int bucket = Math.floorMod(Long.hashCode(bid.id().high() * 31 + bid.id().low()), buckets);
      BidBytes.write(bid, outs.get(bucket));
      counts[bucket]++;
    }
    List<Tuple2<Integer, Block>> blocks = new ArrayList<>();
    for (int i = 0; i < buckets; i++) {
      blocks.add(new Tuple2<>(i, new Block(file.name(), counts[i], bytes.get(i).toByteArray())));
    }
    return blocks;
  }
}
