package gavel.auction.cluster;

import gavel.auction.io.ReadOptions;
import java.util.Objects;

/**
 * A book that lies on a cluster.
 *
 * @param location a file or a folder of CSV (compressed or not) or Parquet files
 * @param options how closely it is looked at; where ids are trusted, all rows of an entity lie
 *     together in one CSV file, so that nothing has to be moved between machines
 */
public record ClusterBook(String location, ReadOptions options) {
  /** Refuses missing parts. */
  public ClusterBook {
    Objects.requireNonNull(location);
    Objects.requireNonNull(options);
  }
}
