package gavel.cli.option;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Which login, and for whom. */
public final class EntityOptions {

  @Option(
      names = "--entity",
      paramLabel = "LABEL|ID",
      description = "the verified person or company (also: GAVEL_ENTITY)")
  private String entity;

  @Option(
      names = "--login",
      paramLabel = "NAME",
      description = "which login, where there are several (also: GAVEL_LOGIN)")
  private String login;

  /** The entity that was named. */
  public Optional<String> entity() {
    return Optional.ofNullable(entity);
  }

  /** The login that was named. */
  public Optional<String> login() {
    return Optional.ofNullable(login);
  }
}
