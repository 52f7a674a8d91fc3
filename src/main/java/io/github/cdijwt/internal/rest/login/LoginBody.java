package io.github.cdijwt.internal.rest.login;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.internal.config.HttpSettings;
import io.github.cdijwt.internal.rest.body.JsonBody;
import io.github.cdijwt.internal.token.Refusals;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;

/** Reads credentials from the body of a login. */
final class LoginBody {

    private final HttpSettings settings;

    LoginBody(HttpSettings settings) {
        this.settings = settings;
    }

    /**
     * Reads credentials.
     *
     * @throws io.github.cdijwt.JwtException if the body is not a JSON object with a username and a password
     */
    Credentials read(HttpHeaders headers, InputStream body) {
        JsonObject object = JsonBody.read(headers, body);
        return new Credentials(text(object, settings.usernameKey()), text(object, settings.passwordKey()), object);
    }

    private static String text(JsonObject object, String key) {
        if (object.get(key) instanceof JsonString value && isText(value.getString())) {
            return value.getString();
        }
        throw Refusals.invalidCredentials();
    }

    /**
     * Checks credentials that application code has read, so that an {@link io.github.cdijwt.spi.Authenticator} gets none
     * that the endpoint would not pass on. Directories may accept an empty password, for example.
     *
     * @throws io.github.cdijwt.JwtException if the credentials cannot be those of an account
     */
    static void check(Credentials credentials) {
        for (String text : new String[] {credentials.username(), credentials.password()}) {
            if (text.length() > JsonBody.MAX_LENGTH || !isText(text)) {
                throw Refusals.invalidCredentials();
            }
        }
    }

    /**
     * Excludes characters for which databases throw an exception: no account has such a name, so the login must not cause a
     * 500.
     */
    private static boolean isText(String value) {
        return !value.isEmpty()
                && value.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }
}
