package panaches;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.spi.Authenticator;
import io.github.cdijwt.spi.IdentityHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Creates a member for every user who asks. */
@ApplicationScoped
@Transactional
public class Members implements Authenticator<Member>, IdentityHandler<Member> {

    @Override
    public Optional<Member> authenticate(Credentials credentials) {
        return Optional.of(member(Integer.parseInt(credentials.password())));
    }

    @Override
    public Optional<Member> identity(JsonObject claims) {
        return Optional.of(member(claims.getInt("identity")));
    }

    private static Member member(int id) {
        return Member.<Member>findByIdOptional(id).orElseGet(() -> {
            Member member = new Member();
            member.id = id;
            member.name = "user" + id;
            member.persist();
            return member;
        });
    }
}
