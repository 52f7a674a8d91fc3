package faults;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;

/** Takes the annotation of its interface for its own, which several servers do not. */
@Path("/marked-type")
@RequestScoped
public class OnInterfaceType implements MarkedType {

    @Override
    public String get() {
        return "open";
    }
}
