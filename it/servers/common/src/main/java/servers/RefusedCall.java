package servers;

import contract.Answer;
import contract.Forge;
import contract.Json;
import contract.RawRequest;
import contract.Server;

/** Requests of a page of another origin that cdi-jwt rejects, and that the page can read if CORS allows it. */
enum RefusedCall {
    NO_TOKEN(401, "GET", "notes"),
    REFUSED_COOKIE(401, "GET", "notes", "evil"),
    REFUSED_COOKIE_OF_AN_OPTIONAL_TOKEN(401, "GET", "notes/optional", "evil"),
    TWO_COOKIES(401, "GET", "notes", "a", "b"),
    MISSING_ROLE(403, "GET", "notes/editors", token()),
    ANOTHER_ORIGIN(403, "POST", "notes", "evil") {
        @Override
        String origin() {
            return "https://reader.example";
        }
    },
    LOGIN_OF_ANOTHER_ORIGIN(403, "POST", "auth") {
        @Override
        String origin() {
            return "https://reader.example";
        }
    },
    WRONG_PASSWORD(401, "POST", "auth") {
        @Override
        RawRequest with(RawRequest request) {
            return request.withJson(Json.object("username", "user1", "password", "wrong"));
        }
    },
    LOGIN_WITHOUT_JSON(400, "POST", "auth") {
        @Override
        RawRequest with(RawRequest request) {
            return request.withJson("[]");
        }
    },
    LOGIN_OF_ANOTHER_TYPE(415, "POST", "auth") {
        @Override
        RawRequest with(RawRequest request) {
            return request.withBody("text/plain", "{}");
        }
    },
    LOGIN_BY_GET(405, "GET", "auth"),
    REFRESH_WITHOUT_A_TOKEN(401, "POST", "auth/refresh") {
        @Override
        RawRequest with(RawRequest request) {
            return request.withJson("{}");
        }
    },
    REFRESH_WITH_A_REFUSED_TOKEN(401, "POST", "auth/refresh") {
        @Override
        RawRequest with(RawRequest request) {
            return request.withJson(Json.object("refresh_token", "cjr_none"));
        }
    },
    LOGOUT_WITHOUT_JSON(400, "POST", "auth/logout") {
        @Override
        RawRequest with(RawRequest request) {
            return request.withJson("[]");
        }
    };

    private final int status;
    private final String method;
    private final String path;
    private final String[] cookies;

    RefusedCall(int status, String method, String path, String... cookies) {
        this.status = status;
        this.method = method;
        this.path = path;
        this.cookies = cookies;
    }

    /** The origin of the page. Cookies may be used by the first one, and not by the second. */
    String origin() {
        return "https://front.example";
    }

    /** Adds a body, if there is one. */
    RawRequest with(RawRequest request) {
        return request;
    }

    /** Sends the request, whose access token is in a cookie of this name, and checks the status of the response. */
    Answer sentTo(Server http, String cookie) {
        RawRequest request = RawRequest.to(http, method, path)
                .with("Sec-Fetch-Site", "same-site")
                .with("Origin", origin());
        for (String value : cookies) {
            request.withCookie(cookie, value);
        }
        return with(request).send().has(status);
    }

    private static String token() {
        return new Forge(Shape.SECRET).sign(Forge.claims());
    }
}
