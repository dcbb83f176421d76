package gavel.cli.render;

/** What colour says, where there is one: three things, and nothing that is not also in words. */
public enum Mark {
  GOOD("32", "✓"),
  ATTENTION("33", "▶"),
  REFUSED("31", "✗"),
  NONE("0", " ");

  private final String code;
  private final String sign;

  Mark(String code, String sign) {
    this.code = code;
    this.sign = sign;
  }

  String code() {
    return code;
  }

  /** The sign that says the same without colour. */
  public String sign() {
    return sign;
  }
}
