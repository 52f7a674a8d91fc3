package contract;

import static contract.Refusal.DENIED;
import static contract.Refusal.EXPIRED;
import static contract.Refusal.FORBIDDEN;
import static contract.Refusal.NO_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The effect of {@code @RolesAllowed}, {@code @PermitAll} and {@code @DenyAll} at each place in the code, and beside and around
 * {@code @JwtRequired}.
 */
class StandardAnnotationsTest {

    private final Server server = Server.underTest();
    private final Forge forge = new Forge(server.secret());

    /** The columns: the status without a token, with one that has expired, without roles, and with these roles. */
    @ParameterizedTest
    @CsvSource({
        "method,                       200,     200,  200,   200,    200,  200",
        "method/allowed,               401,     401,  403,   200,    403,  200",
        "method/permitted,             200,     200,  200,   200,    200,  200",
        "method/denied,                403,     403,  403,   403,    403,  403",
        "method/both,                  401,     401,  403,   403,    403,  200",
        "method/any,                   401,     401,  200,   200,    200,  200",
        "method/none,                  401,     401,  403,   403,    403,  403",
        "class,                        401,     401,  403,   200,    403,  200",
        "class/allowed,                401,     401,  403,   403,    200,  200",
        "class/permitted,              200,     200,  200,   200,    200,  200",
        "class/denied,                 403,     403,  403,   403,    403,  403",
        "class/token,                  401,     401,  403,   200,    403,  200",
        "class-both,                   401,     401,  403,   403,    403,  200",
        "class-both/allowed,           401,     401,  403,   403,    403,  403",
        "denied,                       403,     403,  403,   403,    403,  403",
        "denied/allowed,               401,     401,  403,   200,    403,  200",
        "denied/permitted,             200,     200,  200,   200,    200,  200",
        "denied/token,                 401,     401,  200,   200,    200,  200",
        "permitted,                    200,     200,  200,   200,    200,  200",
        "permitted/allowed,            401,     401,  403,   200,    403,  200",
        "permitted/denied,             403,     403,  403,   403,    403,  403",
        "permitted/token,              401,     401,  200,   200,    200,  200",
        "token,                        401,     401,  403,   403,    200,  200",
        "token/allowed,                401,     401,  403,   200,    403,  200",
        "token/permitted,              200,     200,  200,   200,    200,  200",
        "token/denied,                 403,     403,  403,   403,    403,  403",
        "optional,                     200,     401,  200,   200,    200,  200",
        "optional/allowed,             401,     401,  403,   200,    403,  200",
        "optional/permitted,           200,     200,  200,   200,    200,  200",
        "superclass,                   401,     401,  403,   200,    403,  200",
        "superclass/own,               401,     401,  403,   200,    403,  200",
        "superclass/permitted,         200,     200,  200,   200,    200,  200",
        "superclass-method,            401,     401,  200,   200,    200,  200",
        "superclass-method/allowed,    401,     401,  403,   200,    403,  200",
        "superclass-method/permitted,  200,     200,  200,   200,    200,  200",
        "superclass-method/denied,     403,     403,  403,   403,    403,  403",
        "superclass-method/overridden, 401,     401,  403,   200,    403,  200",
        "interface/allowed,            401,     401,  403,   200,    403,  200",
        "interface/permitted,          401,     401,  200,   200,    200,  200",
        "interface/denied,             403,     403,  403,   403,    403,  403",
        "locator/allowed,              401,     401,  403,   200,    403,  200",
        "locator/permitted,            200,     200,  200,   200,    200,  200",
        "locator/denied,               403,     403,  403,   403,    403,  403",
        "locator/free,                 401,     401,  403,   200,    403,  200",
        "locator/free/allowed,         401,     401,  403,   403,    200,  200",
        "locator/free/permitted,       200,     200,  200,   200,    200,  200",
        "locator/free/denied,          403,     403,  403,   403,    403,  403",
        "locator/free/both,            401,     401,  403,   403,    403,  200"
    })
    void each_place(String place, String none, String expired, String user, String admin, String editor, String both) {
        String path = "standard/" + place;

        assertThat(List.of(
                        status(server.get(path)),
                        status(server.get(path, forge.sign(Forge.claimsWith("exp", "1")))),
                        status(server.get(path, withRoles("\"x\""))),
                        status(server.get(path, withRoles("\"admin\""))),
                        status(server.get(path, withRoles("\"editor\""))),
                        status(server.get(path, withRoles("\"editor\",\"admin\"")))))
                .containsExactly(none, expired, user, admin, editor, both);
    }

    @Test
    void an_allowed_caller_is_known_and_others_get_the_responses_of_cdi_jwt() {
        server.get("standard/method/allowed", withRoles("\"admin\"")).succeedsWith("user1");
        server.get("standard/method/allowed").isRefusedWith(NO_TOKEN).isChallengedWith("JWT realm=\"Login Required\"");
        server.get("standard/method/allowed", forge.sign(Forge.claimsWith("exp", "1")))
                .isRefusedWith(EXPIRED);
        server.get("standard/method/allowed", withRoles("\"x\""))
                .isRefusedWith(FORBIDDEN)
                .isChallengedWith(
                        "JWT realm=\"Login Required\", error=\"insufficient_scope\", error_description=\"Insufficient role\"");
    }

    @Test
    void a_method_keeps_the_realm_of_its_class() {
        server.get("standard/token/allowed").isRefusedWith(NO_TOKEN).isChallengedWith("JWT realm=\"Of the class\"");
        server.get("standard/class-both/allowed")
                .isRefusedWith(NO_TOKEN)
                .isChallengedWith("JWT realm=\"Of the class\"");
        server.get("standard/class/token").isRefusedWith(NO_TOKEN).isChallengedWith("JWT realm=\"Of the method\"");
        server.get("standard/method/both").isRefusedWith(NO_TOKEN).isChallengedWith("JWT realm=\"Of both\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class/permitted",
                "denied/permitted",
                "token/permitted",
                "optional/permitted",
                "superclass/permitted",
                "superclass-method/permitted",
                "locator/permitted",
                "locator/free/permitted"
            })
    void a_permitted_method_does_not_look_at_the_header(String place) {
        String path = "standard/" + place;

        server.get(path, withRoles("\"admin\"")).succeedsWith("nobody");
        server.get(path, "nonsense").succeedsWith("nobody");
        server.getWithHeader(path, "Basic dXNlcjE6YWJjeHl6").succeedsWith("nobody");
        server.getWithHeader(path, "JWT a", "JWT b").succeedsWith("nobody");
    }

    @ParameterizedTest
    @ValueSource(strings = {"method/denied", "denied", "token/denied", "locator/denied", "locator/free/denied"})
    void all_callers_of_a_denied_method_get_the_same_response(String place) {
        String path = "standard/" + place;

        server.get(path).isRefusedWith(DENIED);
        server.get(path, "nonsense").isRefusedWith(DENIED);
        server.get(path, withRoles("\"admin\",\"editor\"")).isRefusedWith(DENIED);
    }

    private static String status(Answer answer) {
        return Integer.toString(answer.status());
    }

    private String withRoles(String roles) {
        return forge.sign(Forge.claims("\"groups\":[" + roles + "]"));
    }
}
