package io.github.cdijwt.internal.rest.guard;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.internal.annotation.Requirement;
import io.github.cdijwt.internal.caller.CurrentRequest;
import io.github.cdijwt.internal.cdi.Identities;
import io.github.cdijwt.internal.cdi.RecentLogins;
import io.github.cdijwt.internal.config.HttpSettings;
import io.github.cdijwt.internal.rest.answer.Audit;
import io.github.cdijwt.internal.rest.answer.Challenge;
import io.github.cdijwt.internal.rest.answer.ChallengedException;
import io.github.cdijwt.internal.rest.answer.HookFailures;
import io.github.cdijwt.internal.rest.answer.RequestLine;
import io.github.cdijwt.internal.rest.cookie.RefusedCookies;
import io.github.cdijwt.internal.rest.cookie.TokenCookies;
import io.github.cdijwt.internal.token.ClaimsPrincipal;
import io.github.cdijwt.internal.token.Refusals;
import io.github.cdijwt.internal.token.TokenVerifier;
import io.github.cdijwt.spi.RequestHandler;
import io.github.cdijwt.spi.RolesHandler;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The flow of a protected request: token, claims, identity, roles. */
public final class Authentication {

    private static final int UNAUTHORIZED = 401;

    private final HttpSettings settings;
    private final RequestHandler requests;
    private final Optional<TokenCookies> cookies;
    private final TokenVerifier verifier;
    private final Identities identities;
    private final RolesHandler<Object> roles;
    private final RecentLogins recentLogins;
    private final Audit audit;

    Authentication(
            HttpSettings settings,
            RequestHandler requests,
            Optional<TokenCookies> cookies,
            TokenVerifier verifier,
            Identities identities,
            RolesHandler<Object> roles,
            RecentLogins recentLogins,
            Audit audit) {
        this.settings = settings;
        this.requests = requests;
        this.cookies = cookies;
        this.verifier = verifier;
        this.identities = identities;
        this.roles = roles;
        this.recentLogins = recentLogins;
        this.audit = audit;
    }

    /**
     * Accepts or rejects a request. The token of a request is checked only once.
     *
     * @throws JwtException if the request is rejected
     */
    void check(ContainerRequestContext request, Requirement requirement, CurrentRequest current) {
        if (requirement.isOpen()) {
            return;
        }
        if (requirement.isDenied()) {
            throw denied(current, () -> RequestLine.of(request));
        }
        if (current.identity().isEmpty()) {
            if (requirement.isStandard() && isKnownToContainer(request)) {
                authorizeByContainer(request, requirement);
                return;
            }
            authenticate(request, requirement, current);
        }
        authorize(requirement, current);
    }

    /**
     * Checks the roles and the login of the caller. An anonymous caller passes, unless no caller is accepted.
     *
     * @throws JwtException if the caller has none of the required roles, or the login is too old
     */
    void authorize(Requirement requirement, CurrentRequest current) {
        if (requirement.isDenied()) {
            throw denied(current, () -> lineOf(current));
        }
        if (current.principal().isPresent() && !admits(requirement, current)) {
            JwtException refusal = Refusals.insufficientRole();
            audit.tokenRefused(refusal, current.principal().map(Principal::getName), () -> lineOf(current));
            throw new InsufficientRoleException(
                    refusal, challenge(requirement).forInsufficientRole(refusal.description()));
        }
        requireRecentLogin(requirement, current);
    }

    /**
     * Whether the container has authenticated the caller itself. The standard annotations mean its roles then, unless
     * there is {@code @JwtRequired} too.
     */
    private static boolean isKnownToContainer(ContainerRequestContext request) {
        SecurityContext server = request.getSecurityContext();
        Principal caller = server == null ? null : server.getUserPrincipal();
        return caller != null && !(caller instanceof ClaimsPrincipal);
    }

    private void authorizeByContainer(ContainerRequestContext request, Requirement requirement) {
        SecurityContext server = request.getSecurityContext();
        if (!requirement.admitsByContainer(server::isUserInRole)) {
            JwtException refusal = Refusals.insufficientRole();
            audit.tokenRefused(
                    refusal, Optional.ofNullable(server.getUserPrincipal().getName()), () -> RequestLine.of(request));
            throw refusal;
        }
    }

    private void requireRecentLogin(Requirement requirement, CurrentRequest current) {
        Optional<Duration> maxAge = requirement.maxAge();
        Optional<ClaimsPrincipal> caller = current.principal();
        if (maxAge.isPresent()
                && caller.isPresent()
                && !verifier.isRecentLogin(caller.get().claims(), maxAge.get())) {
            recentLogins.require();
            JwtException refusal = Refusals.loginTooOld();
            audit.tokenRefused(refusal, caller.map(Principal::getName), () -> lineOf(current));
            throw new ChallengedException(
                    refusal, challenge(requirement).forOldLogin(refusal.description(), maxAge.get()));
        }
    }

    private boolean admits(Requirement requirement, CurrentRequest current) {
        try {
            return requirement.admits(current::roles);
        } catch (JwtException refusal) {
            audit.tokenRefused(refusal, current.principal().map(Principal::getName), () -> lineOf(current));
            throw challenged(
                    refusal,
                    requirement,
                    current.principal().map(ClaimsPrincipal::token).orElse(null),
                    RefusedCookies.NONE);
        }
    }

    private void authenticate(ContainerRequestContext request, Requirement requirement, CurrentRequest current) {
        String token = null;
        Optional<TokenCookies> used = Optional.empty();
        ClaimsPrincipal principal = null;
        try {
            token = requests.token(request).orElse(null);
            if (token != null) {
                used = cookiesWith(token, request);
                if (used.isPresent()) {
                    used.get().check(request, token);
                }
                principal = new ClaimsPrincipal(verifier.verify(token), token);
                identify(principal, request, current);
            } else if (requirement.isOptional()) {
                current.setAnonymous();
            } else {
                throw Refusals.tokenRequired();
            }
        } catch (Throwable thrown) {
            JwtException refusal = HookFailures.refusal(thrown, "A token check", token);
            audit.tokenRefused(
                    refusal, Optional.ofNullable(principal).map(Principal::getName), () -> RequestLine.of(request));
            boolean clears = used.isPresent() && refusal.status() == UNAUTHORIZED;
            throw challenged(refusal, requirement, token, clears ? RefusedCookies.ACCESS : RefusedCookies.NONE);
        }
    }

    private Optional<TokenCookies> cookiesWith(String token, ContainerRequestContext request) {
        return cookies.isPresent() && TokenCookies.contain(token, request) ? cookies : Optional.empty();
    }

    /** Returns the rejection of an anonymous request that has reached a method which requires a token. */
    JwtException anonymous(Requirement requirement, CurrentRequest current) {
        if (requirement.isDenied()) {
            return denied(current, () -> lineOf(current));
        }
        JwtException refusal = Refusals.tokenRequired();
        audit.tokenRefused(refusal, Optional.empty(), () -> lineOf(current));
        return challenged(refusal, requirement, null, RefusedCookies.NONE);
    }

    private JwtException denied(CurrentRequest current, Supplier<String> requestLine) {
        JwtException refusal = Refusals.denied();
        audit.tokenRefused(refusal, current.principal().map(Principal::getName), requestLine);
        return refusal;
    }

    private static String lineOf(CurrentRequest current) {
        return current.request().map(RequestLine::of).orElse("A request");
    }

    private void identify(ClaimsPrincipal principal, ContainerRequestContext request, CurrentRequest current) {
        CallerRoles callerRoles = identify(identities.find(principal.claims()), principal, current);
        request.setSecurityContext(
                new JwtSecurityContext(principal, callerRoles, settings.scheme(), request.getSecurityContext()));
    }

    /** Makes a user the caller without a request, for the test kit. */
    public void accept(Object identity, ClaimsPrincipal principal, CurrentRequest current) {
        identify(identity, principal, current);
    }

    private CallerRoles identify(Object identity, ClaimsPrincipal principal, CurrentRequest current) {
        CallerRoles callerRoles = new CallerRoles(roles, principal, identity);
        current.set(identity, principal, callerRoles);
        return callerRoles;
    }

    private JwtException challenged(
            JwtException refusal, Requirement requirement, @Nullable String token, RefusedCookies cookies) {
        Challenge challenge = challenge(requirement);
        return new ChallengedException(
                refusal,
                token == null ? challenge.toString() : challenge.forInvalidToken(refusal.description()),
                cookies);
    }

    private Challenge challenge(Requirement requirement) {
        String realm = requirement.realm();
        return new Challenge(settings.scheme(), realm == null || realm.isEmpty() ? settings.realm() : realm);
    }
}
