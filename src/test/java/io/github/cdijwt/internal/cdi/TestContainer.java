package io.github.cdijwt.internal.cdi;

import org.jboss.weld.environment.se.Weld;

/** A container with our wiring and a test's beans, and nothing else; the extension comes as a service. */
public final class TestContainer {

    private static final Class<?>[] WIRING = {
        CurrentRequest.class, KeptIdentities.class, SettingsBeans.class, StartUp.class, TokenBeans.class
    };

    private TestContainer() {}

    /** A container that is yet to be started. */
    public static Weld with(Class<?>... beans) {
        return new Weld().disableDiscovery().addBeanClasses(WIRING).addBeanClasses(beans);
    }
}
