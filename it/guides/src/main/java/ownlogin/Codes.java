package ownlogin;

import jakarta.enterprise.context.ApplicationScoped;
import shop.User;

/** Replaces your generator of one-time codes: only joe has one, and it always shows the same code. */
@ApplicationScoped
public class Codes {

    public boolean isRequiredFor(User user) {
        return user.name().equals("joe");
    }

    /** Yours must accept each code only once. */
    public boolean accept(User user, String code) {
        return code.equals("287082");
    }
}
