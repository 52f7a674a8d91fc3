package faults;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;

/** Relies on the annotation of its interface, which several servers ignore. */
@Path("/marked-type")
@RequestScoped
public class OnInterfaceType implements MarkedType {

    @Override
    public String get() {
        return "open";
    }
}
