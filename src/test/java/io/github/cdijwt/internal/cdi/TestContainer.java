package io.github.cdijwt.internal.cdi;

import io.github.cdijwt.internal.caller.CurrentRequest;
import io.github.cdijwt.internal.caller.KeptIdentities;
import io.github.cdijwt.internal.state.DataSources;
import io.github.cdijwt.internal.state.DatabaseStart;
import io.github.cdijwt.internal.state.StateBeans;
import org.jboss.weld.environment.se.Weld;

/** A container with only the beans of this library and of a test. The extension is loaded as a service. */
public final class TestContainer {

    private static final Class<?>[] WIRING = {
        ClockBeans.class,
        CurrentRequest.class,
        KeptIdentities.class,
        SettingsBeans.class,
        StartUp.class,
        DatabaseStart.class,
        DataSources.class,
        StateBeans.class,
        TokenBeans.class
    };

    private TestContainer() {}

    /** A container that has not been started. */
    public static Weld with(Class<?>... beans) {
        return new Weld().disableDiscovery().addBeanClasses(WIRING).addBeanClasses(beans);
    }
}
