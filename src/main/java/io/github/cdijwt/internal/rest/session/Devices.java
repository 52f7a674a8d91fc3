package io.github.cdijwt.internal.rest.session;

import io.github.cdijwt.internal.caller.CurrentRequest;
import io.github.cdijwt.internal.session.Device;
import io.github.cdijwt.spi.ClientAddress;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/** Reads the browser and the address of the client from requests. */
public final class Devices {

    private final ClientAddress addresses;
    private final CurrentRequest current;

    Devices(ClientAddress addresses, CurrentRequest current) {
        this.addresses = addresses;
        this.current = current;
    }

    private Device of(ContainerRequestContext request) {
        return new Device(
                Optional.ofNullable(request.getHeaderString(HttpHeaders.USER_AGENT)), addresses.address(request));
    }

    /** The device of the current request; unknown in application code that no request has called. */
    public Device current() {
        return CurrentRequest.requestOf(current).map(this::of).orElse(Device.UNKNOWN);
    }
}
