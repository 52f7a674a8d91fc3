package io.github.cdijwt.internal.rest;

import io.github.cdijwt.CdiJwt;
import io.github.cdijwt.LoginFailed;
import io.github.cdijwt.LoginSucceeded;
import io.github.cdijwt.RefreshRefused;
import io.github.cdijwt.SessionEnded;
import io.github.cdijwt.TokenRefused;
import io.github.cdijwt.Tokens;
import io.github.cdijwt.internal.cdi.TestContainer;
import io.github.cdijwt.internal.keys.CapturedLog;
import io.github.cdijwt.internal.rest.TestUsers.User;
import io.github.cdijwt.internal.rest.TestUsers.Users;
import io.github.cdijwt.internal.rest.answer.AnswerBeans;
import io.github.cdijwt.internal.rest.answer.Audit;
import io.github.cdijwt.internal.rest.answer.JsonError;
import io.github.cdijwt.internal.rest.application.ApplicationBeans;
import io.github.cdijwt.internal.rest.application.ApplicationLog;
import io.github.cdijwt.internal.rest.application.ApplicationRequirements;
import io.github.cdijwt.internal.rest.application.KnownClasses;
import io.github.cdijwt.internal.rest.body.BodyBeans;
import io.github.cdijwt.internal.rest.cookie.CookieBeans;
import io.github.cdijwt.internal.rest.guard.ApplicationGuard;
import io.github.cdijwt.internal.rest.guard.CalledObjects;
import io.github.cdijwt.internal.rest.guard.GuardBeans;
import io.github.cdijwt.internal.rest.guard.JwtGuard;
import io.github.cdijwt.internal.rest.guard.Requirements;
import io.github.cdijwt.internal.rest.guard.ResourceMethods;
import io.github.cdijwt.internal.rest.guard.TokenLocations;
import io.github.cdijwt.internal.rest.login.LoginBeans;
import io.github.cdijwt.internal.rest.session.SessionBeans;
import io.github.cdijwt.internal.rest.start.EndpointFacts;
import io.github.cdijwt.internal.rest.start.ResourceLines;
import io.github.cdijwt.internal.rest.start.StartLog;
import io.github.cdijwt.internal.rest.start.StateFacts;
import io.github.cdijwt.internal.rest.start.SwitchedOff;
import io.github.cdijwt.internal.rest.start.TokenFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.cdi.CdiInjectorFactory;
import org.jboss.resteasy.cdi.ResteasyCdiExtension;
import org.jboss.resteasy.core.ResteasyDeploymentImpl;
import org.jboss.resteasy.mock.MockHttpRequest;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jboss.resteasy.spi.Dispatcher;
import org.jboss.resteasy.spi.ResteasyDeployment;
import org.jboss.weld.environment.se.WeldContainer;

/** RESTEasy and Weld in this process, with the beans of cdi-jwt and of a test: a complete server without the network. */
public final class TestServer implements AutoCloseable {

    /** The base URI of an {@code Application} with the path {@code api}. */
    public static final URI BASE = URI.create("http://localhost/app/api/");

    private static final List<Class<?>> WIRING = List.of(
            ApplicationBeans.class,
            ApplicationGuard.class,
            ApplicationLog.class,
            ApplicationRequirements.class,
            KnownClasses.class,
            Audit.class,
            TokenLocations.class,
            CookieBeans.class,
            LoginBeans.class,
            GuardBeans.class,
            AnswerBeans.class,
            BodyBeans.class,
            SessionBeans.class,
            JsonError.class,
            JwtGuard.class,
            CalledObjects.class,
            Requirements.class,
            ResourceMethods.class,
            ResourceLines.class,
            StartLog.class,
            TokenFacts.class,
            EndpointFacts.class,
            StateFacts.class,
            SwitchedOff.class);

    private final WeldContainer container;
    private final ResteasyDeployment deployment = new ResteasyDeploymentImpl();
    private final CapturedLog log = new CapturedLog();

    private TestServer(Application application, Class<?> users, Class<?>... beans) {
        container = TestContainer.with(WIRING.toArray(Class<?>[]::new))
                .addBeanClasses(CdiJwt.classes().toArray(Class<?>[]::new))
                .addBeanClasses(users, Trail.class)
                .addBeanClasses(beans)
                .addExtension(new ResteasyCdiExtension())
                .initialize();
        deployment.setApplication(application);
        deployment.setInjectorFactory(new CdiInjectorFactory());
        deployment.start();
        log.start();
    }

    /** Starts an application that lists its classes and adds {@code CdiJwt.classes()}. */
    public static TestServer listing(Class<?>... classes) {
        Set<Class<?>> all =
                Stream.concat(CdiJwt.classes().stream(), Stream.of(classes)).collect(Collectors.toSet());
        return serving(new Listed(all), classes);
    }

    /** Starts the given application with these additional beans. */
    public static TestServer serving(Application application, Class<?>... beans) {
        return new TestServer(application, Users.class, beans);
    }

    /** Starts an application with its own users, which lists its classes. */
    public static TestServer withUsers(Class<?> users, Class<?>... classes) {
        Set<Class<?>> all =
                Stream.concat(CdiJwt.classes().stream(), Stream.of(classes)).collect(Collectors.toSet());
        return new TestServer(new Listed(all), users, classes);
    }

    /** Issues a token like that of a login. */
    public String tokenOf(String name, String... groups) {
        return bean(Tokens.class).issue(new User(name, List.of(groups)));
    }

    public Reply get(String path) {
        return send(request("GET", path));
    }

    public Reply get(String path, String token) {
        return send(request("GET", path).header(HttpHeaders.AUTHORIZATION, "JWT " + token));
    }

    public Reply login(String username, String password) {
        return post(
                MediaType.APPLICATION_JSON, "{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}");
    }

    public Reply post(String type, String body) {
        return send(request("POST", "auth")
                .header(HttpHeaders.CONTENT_TYPE, type)
                .content(body.getBytes(StandardCharsets.UTF_8)));
    }

    public MockHttpRequest request(String method, String path) {
        return MockHttpRequest.create(method, BASE.resolve(path), BASE);
    }

    public Reply send(MockHttpRequest request) {
        MockHttpResponse response = new MockHttpResponse();
        inRequest(() -> {
            dispatcher().invoke(request, response);
            return true;
        });
        return new Reply(
                response.getStatus(), headers(response), new String(response.getOutput(), StandardCharsets.UTF_8));
    }

    /** Lets a resource dispatch requests itself. */
    public Dispatcher dispatcher() {
        return deployment.getDispatcher();
    }

    /** Makes a call during a CDI request that no filter has seen. */
    public <T> T inRequest(Supplier<T> call) {
        RequestContextController context = bean(RequestContextController.class);
        context.activate();
        try {
            return call.get();
        } finally {
            context.deactivate();
        }
    }

    public <T> T bean(Class<T> type) {
        return container.select(type).get();
    }

    /** Returns the events since the last call. */
    public List<Object> events() {
        return bean(Trail.class).take();
    }

    /** Returns the log lines since the last call. */
    public List<String> log() {
        List<String> lines = List.copyOf(log.lines());
        log.lines().clear();
        return lines;
    }

    @Override
    public void close() {
        log.stop();
        deployment.stop();
        container.close();
    }

    private static Map<String, List<String>> headers(MockHttpResponse response) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.getOutputHeaders()
                .forEach((name, values) ->
                        headers.put(name, values.stream().map(String::valueOf).toList()));
        List<String> cookies = new ArrayList<>(headers.getOrDefault(HttpHeaders.SET_COOKIE, List.of()));
        response.getNewCookies().forEach(cookie -> cookies.add(String.valueOf(cookie)));
        headers.put(HttpHeaders.SET_COOKIE, cookies);
        return headers;
    }

    private static final class Listed extends Application {

        private final Set<Class<?>> classes;

        Listed(Set<Class<?>> classes) {
            this.classes = classes;
        }

        @Override
        public Set<Class<?>> getClasses() {
            return classes;
        }
    }

    /** Records the events. */
    @ApplicationScoped
    public static class Trail {

        private final List<Object> events = new ArrayList<>();

        void succeeded(@Observes LoginSucceeded event) {
            events.add(event);
        }

        void failed(@Observes LoginFailed event) {
            events.add(event);
        }

        void refused(@Observes RefreshRefused event) {
            events.add(event);
        }

        void ended(@Observes SessionEnded event) {
            events.add(event);
        }

        void refused(@Observes TokenRefused event) {
            events.add(event);
        }

        List<Object> take() {
            List<Object> taken = List.copyOf(events);
            events.clear();
            return taken;
        }
    }
}
