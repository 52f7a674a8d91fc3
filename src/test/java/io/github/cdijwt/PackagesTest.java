package io.github.cdijwt;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** The arrows between packages, as the JDK's own jdeps sees them in the compiled classes. */
class PackagesTest {

    private static final Pattern ARROW =
            Pattern.compile("\\s+(io\\.github\\.cdijwt\\S*)\\s+->\\s+(io\\.github\\.cdijwt\\S*)\\s.*");

    private static final String API = "io.github.cdijwt";
    private static final String SPI = API + ".spi";
    private static final String JWS = API + ".internal.jws";
    private static final String TOKEN = API + ".internal.token";
    private static final String THROTTLE = API + ".internal.throttle";
    private static final String SESSION = API + ".internal.session";
    private static final String STORE = API + ".internal.store";
    private static final String COOKIE = API + ".internal.cookie";
    private static final String FORMAT = API + ".internal.keys.format";
    private static final String KEYS = API + ".internal.keys";
    private static final String CONFIG = API + ".internal.config";
    private static final String ANNOTATION = API + ".internal.annotation";
    private static final String CALLER = API + ".internal.caller";
    private static final String CDI = API + ".internal.cdi";
    private static final String STATE = API + ".internal.state";
    private static final String BUILD = API + ".internal.build";
    private static final String COOKIES = API + ".internal.rest.cookie";
    private static final String ANSWER = API + ".internal.rest.answer";
    private static final String BODY = API + ".internal.rest.body";
    private static final String SESSIONS = API + ".internal.rest.session";
    private static final String LOGIN = API + ".internal.rest.login";
    private static final String APPLICATION = API + ".internal.rest.application";
    private static final String GUARD = API + ".internal.rest.guard";
    private static final String START = API + ".internal.rest.start";
    private static final String OPENAPI = API + ".internal.openapi";
    private static final String REST = API + ".internal.rest";

    @Test
    void arrows_point_one_way() {
        assertThat(arrows())
                .isEqualTo(Map.ofEntries(
                        entry(API, Set.of()),
                        entry(SPI, Set.of(API)),
                        entry(JWS, Set.of()),
                        entry(TOKEN, Set.of(API, SPI, JWS)),
                        entry(THROTTLE, Set.of(SPI)),
                        entry(SESSION, Set.of(API, SPI, JWS, TOKEN)),
                        entry(STORE, Set.of(SPI)),
                        entry(COOKIE, Set.of(API, TOKEN)),
                        entry(FORMAT, Set.of(JWS)),
                        entry(KEYS, Set.of(API, JWS, TOKEN, FORMAT)),
                        entry(CONFIG, Set.of(JWS, TOKEN, THROTTLE, SESSION, COOKIE, FORMAT, KEYS)),
                        entry(ANNOTATION, Set.of(API)),
                        entry(CALLER, Set.of(API, TOKEN)),
                        entry(CDI, Set.of(API, SPI, JWS, TOKEN, THROTTLE, SESSION, COOKIE, KEYS, CONFIG, CALLER)),
                        entry(STATE, Set.of(SPI, SESSION, STORE, CONFIG, CDI)),
                        entry(BUILD, Set.of(API, SPI, ANNOTATION, CALLER, CDI)),
                        entry(COOKIES, Set.of(API, TOKEN, COOKIE)),
                        entry(ANSWER, Set.of(API, SPI, JWS, TOKEN, CONFIG, CALLER, CDI, COOKIES)),
                        entry(BODY, Set.of(API, JWS, TOKEN)),
                        entry(
                                SESSIONS,
                                Set.of(API, SPI, TOKEN, SESSION, CONFIG, CALLER, CDI, STATE, COOKIES, ANSWER, BODY)),
                        entry(
                                LOGIN,
                                Set.of(
                                        API, SPI, TOKEN, THROTTLE, SESSION, KEYS, CONFIG, CALLER, CDI, STATE, COOKIES,
                                        ANSWER, BODY, SESSIONS)),
                        entry(APPLICATION, Set.of(API, ANNOTATION)),
                        entry(
                                GUARD,
                                Set.of(
                                        API,
                                        SPI,
                                        TOKEN,
                                        CONFIG,
                                        ANNOTATION,
                                        CALLER,
                                        CDI,
                                        COOKIES,
                                        ANSWER,
                                        APPLICATION,
                                        LOGIN)),
                        entry(
                                START,
                                Set.of(
                                        SPI,
                                        JWS,
                                        TOKEN,
                                        THROTTLE,
                                        SESSION,
                                        COOKIE,
                                        CONFIG,
                                        ANNOTATION,
                                        CDI,
                                        APPLICATION,
                                        GUARD)),
                        entry(OPENAPI, Set.of(SPI, SESSION, COOKIE, CONFIG, ANNOTATION, LOGIN, APPLICATION, GUARD)),
                        entry(REST, Set.of(API, STATE, APPLICATION, GUARD))));
    }

    @Test
    void the_token_logic_the_keys_the_throttle_and_the_sessions_know_no_container_no_rest_and_no_config() {
        assertThat(jdeps(
                        "-e",
                        "(jakarta\\.(enterprise|ws|inject|interceptor)|org\\.eclipse\\.microprofile)\\..*",
                        "-include",
                        API + "\\.internal\\.(jws|token|keys|keys\\.format|throttle|session|store|cookie)\\..*"))
                .isBlank();
    }

    private static Map<String, Set<String>> arrows() {
        Map<String, Set<String>> arrows = new HashMap<>();
        jdeps().lines().forEach(line -> {
            Matcher arrow = ARROW.matcher(line);
            if (arrow.matches()) {
                Set<String> targets = arrows.computeIfAbsent(arrow.group(1), name -> new TreeSet<>());
                arrows.computeIfAbsent(arrow.group(2), name -> new TreeSet<>());
                if (!arrow.group(1).equals(arrow.group(2))) {
                    targets.add(arrow.group(2));
                }
            }
        });
        return arrows;
    }

    private static String jdeps(String... options) {
        StringWriter out = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of(
                "-verbose:package", "-filter:none", Path.of("target", "classes").toString()));
        int exit = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(new PrintWriter(out, true), new PrintWriter(out, true), arguments.toArray(String[]::new));
        assertThat(exit).as(out.toString()).isZero();
        return out.toString();
    }
}
