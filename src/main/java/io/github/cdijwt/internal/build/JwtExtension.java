package io.github.cdijwt.internal.build;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtPrincipal;
import io.github.cdijwt.internal.annotation.ApplicationClasses;
import io.github.cdijwt.internal.annotation.LoadedType;
import io.github.cdijwt.internal.caller.CurrentIdentityCreator;
import io.github.cdijwt.internal.caller.EachTime;
import io.github.cdijwt.internal.caller.EachTimeContext;
import io.github.cdijwt.internal.cdi.Hooks;
import io.github.cdijwt.internal.cdi.StartUp;
import io.github.cdijwt.internal.cdi.ThrottleCreator;
import io.github.cdijwt.spi.BuiltIn;
import io.github.cdijwt.spi.LoginThrottle;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.build.compatible.spi.BeanInfo;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Discovery;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.enterprise.inject.build.compatible.spi.Messages;
import jakarta.enterprise.inject.build.compatible.spi.MetaAnnotations;
import jakarta.enterprise.inject.build.compatible.spi.ObserverInfo;
import jakarta.enterprise.inject.build.compatible.spi.Registration;
import jakarta.enterprise.inject.build.compatible.spi.Synthesis;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticBeanBuilder;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticComponents;
import jakarta.enterprise.inject.build.compatible.spi.Types;
import jakarta.enterprise.inject.build.compatible.spi.Validation;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.enterprise.lang.model.types.Type;
import jakarta.ws.rs.core.Application;
import java.util.Optional;

/**
 * Looks at the application's classes and beans while the container starts (on Quarkus: while the application is built),
 * and registers {@link CurrentIdentity} for the application's own type. {@link StartUp} checks the settings, which are
 * only known at run time.
 */
public class JwtExtension implements BuildCompatibleExtension {

    private static final int BEFORE_OTHER_CLASSES = 1;
    static final int AFTER_OTHER_ALTERNATIVES = Integer.MIN_VALUE;

    private final IdentityTypes identityTypes = new IdentityTypes();
    private final InjectedIdentities injectedIdentities = new InjectedIdentities();
    private final MarkedApplications markedApplications = new MarkedApplications();
    private final LoginAges loginAges = new LoginAges();
    private final SecurityContexts securityContexts = new SecurityContexts();
    private boolean throttled;

    @Discovery
    public void scopes(MetaAnnotations annotations) {
        annotations.addContext(EachTime.class, false, EachTimeContext.class);
    }

    @Enhancement(types = Application.class, withSubtypes = true)
    @Priority(BEFORE_OTHER_CLASSES)
    public void applications(ClassConfig type) {
        unlessIncomplete(type.info(), () -> markedApplications.collect(type.info()));
    }

    @Enhancement(types = Object.class, withSubtypes = true)
    public void classes(ClassConfig type, Messages messages) {
        unlessIncomplete(type.info(), () -> {
            markedApplications.guard(type);
            ContradictoryMarks.check(type.info(), messages);
            loginAges.collect(type.info(), messages);
            SessionBeans.check(type.info(), messages);
            InheritedMarks.addTo(type, messages);
            ResourceScopes.addTo(type);
            FittedPoints.fit(type);
        });
    }

    /**
     * Skips a class with a missing supertype, such as one of an optional dependency. ArC shows such a class and fails
     * to read it, and no JVM can load and call it.
     */
    private static void unlessIncomplete(ClassInfo type, Runnable look) {
        try {
            ApplicationClasses.withOurs(look);
        } catch (RuntimeException e) {
            if (!ApplicationClasses.lacksSupertype(type.name())) {
                throw e;
            }
        }
    }

    // Object, since Weld does not find a bean by the raw type of a generic interface.
    @Registration(types = Object.class)
    public void beans(BeanInfo bean, Messages messages) {
        identityTypes.collect(bean, messages);
        throttled |= isThrottle(bean);
        securityContexts.collect(bean);
        injectedIdentities.check(bean, messages);
        if (!markedApplications.isAny()) {
            UnmarkedResources.check(bean, messages);
        }
    }

    @Registration(types = Object.class)
    public void observers(ObserverInfo observer, Messages messages) {
        injectedIdentities.check(observer, messages);
    }

    @Synthesis
    public void identities(SyntheticComponents components, Types types) {
        if (!identityTypes.areHandled()) {
            // An exception, since Weld SE ignores a message here and then reports an unsatisfied injection point
            // instead.
            throw new DeploymentException("cdi-jwt cannot start: " + Hooks.NO_IDENTITY_HANDLER);
        }
        ApplicationClasses.withOurs(() -> {
            for (Type identity : identityTypes.found()) {
                register(components, types, identity, false);
            }
            register(components, types, types.of(JwtPrincipal.class), true);
        });
    }

    @Synthesis
    public void throttle(SyntheticComponents components) {
        if (!throttled) {
            components
                    .addBean(LoginThrottle.class)
                    .type(LoginThrottle.class)
                    .scope(Dependent.class)
                    .createWith(ThrottleCreator.class);
        }
    }

    @Synthesis
    public void loginAges(SyntheticComponents components) {
        loginAges.register(components);
    }

    @Synthesis
    public void securityContext(SyntheticComponents components) {
        securityContexts.register(components);
    }

    /** Whether a bean is the application's own throttle. */
    private static boolean isThrottle(BeanInfo bean) {
        return bean.qualifiers().stream()
                        .noneMatch(qualifier -> qualifier.name().equals(BuiltIn.class.getName()))
                && bean.types().stream()
                        .anyMatch(type -> type.isClass()
                                && type.asClass().declaration().name().equals(LoginThrottle.class.getName()));
    }

    @Validation
    public void injections(Messages messages) {
        injectedIdentities.check(identityTypes.found(), messages);
    }

    /** Adds two beans for a type. {@link FittedPoints} decides which one an injection point resolves to. */
    private static void register(SyntheticComponents components, Types types, Type type, boolean principal) {
        Class<?> implementation = LoadedType.of(type);
        boolean proxied = Proxyable.test(implementation);
        add(components, implementation, type, principal)
                .withParam(CurrentIdentityCreator.IF_NONE, CurrentIdentityCreator.REFUSE)
                .scope(proxied ? RequestScoped.class : EachTime.class)
                // Both beans match a point with CurrentIdentity only, and this one has to win.
                .alternative(true)
                .priority(AFTER_OTHER_ALTERNATIVES);
        add(components, implementation, type, principal)
                .qualifier(FittedIdentity.class)
                .withParam(
                        CurrentIdentityCreator.IF_NONE,
                        proxied ? CurrentIdentityCreator.REFUSE : CurrentIdentityCreator.NULL)
                .scope(EachTime.class);
        add(components, Optional.class, types.parameterized(Optional.class, type), principal)
                .withParam(CurrentIdentityCreator.IF_NONE, CurrentIdentityCreator.EMPTY)
                .scope(EachTime.class);
    }

    /** Quarkus creates the client proxy from the class that the bean is added with, so {@code Object} would not do. */
    @SuppressWarnings("unchecked")
    private static SyntheticBeanBuilder<Object> add(
            SyntheticComponents components, Class<?> implementation, Type type, boolean principal) {
        return components
                .addBean((Class<Object>) implementation)
                .type(type)
                // All beans have this type, and KeptIdentities looks for it.
                .type(Object.class)
                .qualifier(CurrentIdentity.class)
                .withParam(CurrentIdentityCreator.TYPE, LoadedType.describe(type))
                .withParam(CurrentIdentityCreator.PRINCIPAL, principal)
                .createWith(CurrentIdentityCreator.class);
    }
}
