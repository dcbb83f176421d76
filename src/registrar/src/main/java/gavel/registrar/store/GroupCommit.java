package gavel.registrar.store;

import gavel.registrar.RegistrarException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The one thread that writes. Steps that wait together are committed together, so that one disk
 * sync serves them all; nobody is answered before it. A step that fails takes back only itself.
 */
final class GroupCommit implements AutoCloseable {
  private static final int LARGEST_GROUP = 512;

  /** A step that reads or changes the file. */
  @FunctionalInterface
  interface Step<T> {
    T run(Connection connection) throws SQLException;
  }

  private final Connection connection;
  private final BlockingQueue<Job<?>> jobs = new LinkedBlockingQueue<>();
  private final Thread writer = new Thread(this::work, "registrar-store");
  private volatile boolean closing;

  GroupCommit(Connection connection) {
    this.connection = connection;
    writer.setDaemon(true);
    writer.start();
  }

  private static final class Job<T> {
    private final Step<T> step;
    private final CompletableFuture<T> done = new CompletableFuture<>();
    private T result;
    private Throwable failure;

    Job(Step<T> step) {
      this.step = step;
    }

    void run(Connection connection) throws SQLException {
      Savepoint before = connection.setSavepoint();
      try {
        result = step.run(connection);
        connection.releaseSavepoint(before);
      } catch (SQLException | RuntimeException e) {
        failure = e;
        connection.rollback(before);
      }
    }

    void answer() {
      if (failure == null) {
        done.complete(result);
      } else {
        done.completeExceptionally(failure);
      }
    }

    void fail(Throwable e) {
      done.completeExceptionally(e);
    }
  }

  /** Runs a step; it is on the disk when this returns. */
  <T> T run(Step<T> step) {
    if (closing) {
      throw new RegistrarException("the registrar is stopping");
    }
    Job<T> job = new Job<>(step);
    jobs.add(job);
    try {
      return job.done.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RegistrarException known
          ? known
          : new RegistrarException(
              "the registrar's file could not be written (%s)".formatted(e.getCause().getMessage()),
              e.getCause());
    }
  }

  private void work() {
    List<Job<?>> group = new ArrayList<>();
    try {
      connection.setAutoCommit(false);
      while (!closing || !jobs.isEmpty()) {
        group.clear();
        group.add(jobs.take());
        jobs.drainTo(group, LARGEST_GROUP - 1);
        commit(group);
      }
    } catch (SQLException e) {
      group.forEach(job -> job.fail(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    closing = true;
    jobs.forEach(job -> job.fail(new RegistrarException("the registrar is stopping")));
  }

  private void commit(List<Job<?>> group) throws SQLException {
    try {
      for (Job<?> job : group) {
        job.run(connection);
      }
      connection.commit();
    } catch (SQLException e) {
      connection.rollback();
      group.forEach(job -> job.fail(e));
      return;
    }
    group.forEach(Job::answer);
  }

  @Override
  public void close() {
    if (!closing) {
      run(
          ignored -> {
            closing = true;
            return null;
          });
    }
    try {
      writer.join();
      connection.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      throw new RegistrarException(
          "the registrar's file could not be closed (%s)".formatted(e.getMessage()), e);
    }
  }
}
