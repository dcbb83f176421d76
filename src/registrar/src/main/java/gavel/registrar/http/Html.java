package gavel.registrar.http;

/** The little HTML that the registrar's pages need. */
public final class Html {
  private static final String STYLE =
      "body{font:16px/1.5 system-ui,sans-serif;max-width:30em;margin:4em auto;padding:0 1em;"
          + "color:#1b1b1f;background:#fff}h1{font-size:1.3em}"
          + "button{display:block;width:100%;margin:.5em 0;padding:.7em 1em;font:inherit;"
          + "text-align:left;border:1px solid #767680;border-radius:6px;background:#f6f6fa;"
          + "color:inherit;cursor:pointer}button:focus,button:hover{outline:2px solid #3355cc}"
          + "label{display:block;margin:.7em 0}input{display:block;width:100%;box-sizing:border-box;"
          + "padding:.6em;font:inherit}span{color:#55555f}.deny{background:none;text-align:center}"
          + "@media(prefers-color-scheme:dark){body{background:#16161a;color:#eee}"
          + "button{background:#24242b}span{color:#aaa}}";

  private Html() {}

  /** A whole page; the title is escaped here, the body is markup. */
  public static String page(String title, String body) {
    return """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>%s</title>
        <style>%s</style>
        </head>
        <body>
        <h1>%s</h1>
        %s
        </body>
        </html>
        """
        .formatted(escape(title), STYLE, escape(title), body);
  }

  /** A form's hidden field. */
  public static String hidden(String name, String value) {
    return "<input type=\"hidden\" name=\"%s\" value=\"%s\">\n".formatted(name, escape(value));
  }

  /** Text as markup that shows it. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** The text that {@link #escape} made markup of. */
  public static String unescape(String markup) {
    return markup
        .replace("&#39;", "'")
        .replace("&quot;", "\"")
        .replace("&gt;", ">")
        .replace("&lt;", "<")
        .replace("&amp;", "&");
  }
}
