/** Login: OAuth 2 authorization code with PKCE, access tokens, refresh tokens. */
package gavel.registrar.oauth;
