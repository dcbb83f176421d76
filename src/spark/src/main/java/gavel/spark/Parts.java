package gavel.spark;

import gavel.auction.io.BadInput.Finding;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;

/**
 * A book in parts of which each entity lies in one.
 *
 * @param each kept by Spark
 * @param skipped how many bad rows were left out
 * @param findings the first of these
 */
record Parts(JavaRDD<Part> each, long skipped, List<Finding> findings) {}
