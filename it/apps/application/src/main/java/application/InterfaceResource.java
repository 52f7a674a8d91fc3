package application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;

@Path("/interface")
@RequestScoped
public class InterfaceResource implements Documented<String> {

    @Override
    public String required() {
        return "required";
    }

    @Override
    public String optional() {
        return "optional";
    }

    @Override
    public String open() {
        return "open";
    }
}
