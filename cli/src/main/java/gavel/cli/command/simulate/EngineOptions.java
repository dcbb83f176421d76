package gavel.cli.command.simulate;

import gavel.auction.cluster.Cluster;
import gavel.auction.cluster.ClusterEngine;
import gavel.cli.exit.Failure;
import java.util.Optional;
import java.util.ServiceLoader;
import picocli.CommandLine.Option;

/** Where the work is done: in this process, or on a cluster. */
final class EngineOptions {
  private static final String LOCAL = "local";

  @Option(
      names = "--engine",
      paramLabel = "local|spark",
      defaultValue = LOCAL,
      description =
          "spark works on a cluster; its jars are not in the package: GAVEL_SPARK names their folder")
  private String engine;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "the cluster, as Spark names it: local[2], spark://host:7077, yarn")
  private String master;

  /** Whether a cluster was asked for. */
  boolean isCluster() {
    if (engine.equals(LOCAL) && master != null) {
      throw Failure.usage("--master goes with --engine spark.");
    }
    return !engine.equals(LOCAL);
  }

  /** Connects to the cluster that was asked for. */
  Cluster connect() {
    if (!engine.equals("spark")) {
      throw Failure.usage("--engine is local or spark, got " + engine + ".");
    }
    if (master == null) {
      throw Failure.usage("--engine spark needs a --master, such as local[2].");
    }
    return find()
        .orElseThrow(
            () ->
                Failure.file(
                    "the Spark engine is not installed.",
                    "Set GAVEL_SPARK to a folder with gavel-spark's jar and those of Spark 4.2: mvn"
                        + " -Pspark -DskipTests package leaves one in"
                        + " src/spark/target/gavel-spark."))
        .connect(master);
  }

  private Optional<ClusterEngine> find() {
    for (ClusterEngine each : ServiceLoader.load(ClusterEngine.class)) {
      if (each.name().equals(engine)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
