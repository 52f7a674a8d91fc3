package io.github.cdijwt.internal.rest.start;

import io.github.cdijwt.internal.config.ConfigReader;
import io.github.cdijwt.internal.config.HttpSettings;
import io.github.cdijwt.internal.rest.application.ApplicationBeans;
import io.github.cdijwt.internal.rest.application.ApplicationPaths;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The endpoints of cdi-jwt, below the context root, which is unknown here. */
@Dependent
public class EndpointFacts {

    @Inject
    HttpSettings http;

    @Inject
    ApplicationBeans applications;

    void addTo(Facts facts) {
        facts.add("login", at("POST", http.authUrlRule()).map(text -> text + " (" + name() + ")"));
        facts.add("refresh", at("POST", http.refreshUrlRule()));
        facts.add("logout", at("POST", http.logoutUrlRule()));
        facts.add("public keys", at("GET", http.jwksUrlRule()));
    }

    private String name() {
        String quoted = ConfigReader.quoted(http.authEndpoint());
        return quoted.substring(1, quoted.length() - 1);
    }

    private Optional<String> at(String method, Optional<String> rule) {
        return rule.map(path -> method + ' ' + at(path));
    }

    /** The path at each application. One with an unknown path may be mapped in {@code web.xml}. */
    private String at(String path) {
        List<Class<?>> types = applications.classes();
        String known = types.stream()
                .flatMap(type -> ApplicationPaths.of(type).stream())
                .sorted()
                .map(base -> base + path)
                .collect(Collectors.joining(" and "));
        boolean all = !types.isEmpty()
                && types.stream().allMatch(type -> ApplicationPaths.of(type).isPresent());
        return all ? known : path + " below the application path";
    }
}
