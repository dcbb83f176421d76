package gavel.registrar.api;

import gavel.registrar.RegistrarConfig;
import gavel.registrar.http.Reply;
import gavel.registrar.http.Routes;
import gavel.registrar.oauth.LoginForm;
import gavel.registrar.oauth.LoginPage;
import gavel.registrar.oauth.Logins;
import gavel.registrar.permit.PermitIssuer;
import gavel.registrar.store.RegistrarStore;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** All paths of the registration API. */
public final class SaleApi {
  private static final String POST = "POST";
  private static final String API = "/externalapi.";

  private final RegistrarStore store;
  private final RegistrarConfig config;
  private final Supplier<String> origin;
  private final Logins logins;
  private final LoginForm form;

  /** A call of somebody who is logged in. */
  @FunctionalInterface
  private interface Call {
    JsonNode answer(String caller, Fields body);
  }

  /**
   * The API of one sale.
   *
   * @param form how people log in
   * @param origin where people reach the pages
   */
  public SaleApi(
      RegistrarStore store, RegistrarConfig config, LoginForm form, Supplier<String> origin) {
    this.form = form;
    this.store = store;
    this.config = config;
    this.origin = origin;
    this.logins = new Logins(store, config.wallTime());
  }

  /** The paths, ready to be served. */
  public Routes routes() {
    Routes routes = new Routes();
    addLogin(routes);
    addCalls(routes);
    PublicBook book = new PublicBook(config.book(), config.saleUuid(), config.figures());
    routes.add(
        POST,
        "/sonar/v1/public/read-commitment-data",
        request -> Reply.json(book.read(Fields.of(request.body()))));
    LivenessPage liveness = new LivenessPage(store);
    return routes
        .add("GET", LivenessPage.PATH, liveness::show)
        .add(POST, LivenessPage.PATH, liveness::confirm);
  }

  private void addLogin(Routes routes) {
    LoginPage page = new LoginPage(form, logins, config.clientId(), config.redirectUris());
    routes.add("GET", "/oauth/authorize", page::show).add(POST, "/oauth/authorize", page::choose);
    routes.add(
        POST,
        "/oauth.ExchangeAuthorizationCodeV2",
        request -> {
          Fields body = Fields.of(request.body());
          return Reply.json(
              logins.exchange(
                  body.text("code"), body.text("code_verifier"), body.text("redirect_uri")));
        });
    routes.add(
        POST,
        "/oauth.RefreshAccessToken",
        request -> Reply.json(logins.refresh(Fields.of(request.body()).text("refresh_token"))));
  }

  private void addCalls(Routes routes) {
    UUID sale = config.saleUuid();
    EntityCalls entities = new EntityCalls(store, sale);
    PermitIssuer issuer =
        new PermitIssuer(
            store,
            sale,
            config.signer(),
            config.permitLifetime(),
            config.saleTime(),
            config.wallTime());
    PurchaseCalls purchases = new PurchaseCalls(store, entities, issuer, sale, origin);
    add(routes, "MyProfile", entities::myProfile);
    add(routes, "ListAvailableEntities", entities::listAvailableEntities);
    add(routes, "ReadEntity", entities::readEntity);
    add(routes, "ReadEntityInvestmentHistory", entities::investmentHistory);
    add(routes, "PrePurchaseCheck", purchases::prePurchaseCheck);
    add(routes, "GenerateSalePurchasePermit", purchases::generateSalePurchasePermit);
    add(routes, "Limits", purchases::limits);
  }

  private void add(Routes routes, String name, Call call) {
    routes.add(
        POST,
        API + name,
        request -> {
          String caller = logins.caller(request.authorization().orElse(""));
          return Reply.json(call.answer(caller, Fields.of(request.body())));
        });
  }
}
