package gavel.spark;

import gavel.auction.Auction;
import gavel.auction.cluster.Cluster;
import gavel.auction.cluster.ClusterEngine;
import gavel.auction.cluster.ClusterException;
import java.security.CodeSource;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/** The engine {@code spark}: its masters are Spark's, such as local[2] or spark://host:7077. */
public final class SparkEngine implements ClusterEngine {

  @Override
  public String name() {
    return "spark";
  }

  @Override
  public Cluster connect(String master) {
    try {
      return new SparkCluster(
          SparkSession.builder()
              .appName("auction-sim")
              .master(master)
              .config("spark.ui.enabled", "false")
              .config("spark.ui.showConsoleProgress", "false")
              .config("spark.jars", master.startsWith("local") ? "" : jars())
              .getOrCreate());
      // Spark throws what its Scala code throws, checked or not.
    } catch (Exception e) {
      throw new ClusterException(
          "The Spark master %s cannot be used: %s".formatted(master, Causes.of(e)), e);
    }
  }

  /** What the workers of a cluster need of ours, beside Spark. */
  private static String jars() {
    return Stream.of(
            SparkEngine.class,
            Auction.class,
            tools.jackson.core.JsonParser.class,
            tools.jackson.databind.ObjectMapper.class,
            tools.jackson.dataformat.toml.TomlMapper.class,
            de.siegmar.fastcsv.reader.CsvReader.class)
        .map(each -> each.getProtectionDomain().getCodeSource())
        .filter(Objects::nonNull)
        .map(CodeSource::getLocation)
        .map(Object::toString)
        .distinct()
        .collect(Collectors.joining(","));
  }
}
