package tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tickets.People.JOE;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.RefusalReason;
import io.github.cdijwt.TokenOptions;
import io.github.cdijwt.Tokens;
import io.github.cdijwt.test.TestClock;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

@EnableWeld
class LifetimeTest {

    @WeldSetup
    WeldInitiator weld = WeldInitiator.of(new Weld());

    @Inject
    Tokens tokens;

    @Inject
    TestClock clock;

    @Test
    void a_link_in_a_mail_is_valid_for_a_day() {
        String token = tokens.issue(JOE, TokenOptions.expiresIn(Duration.ofDays(1)));

        clock.forward(Duration.ofHours(23));
        assertThat(tokens.identity(token, Person.class)).isEqualTo(JOE);

        clock.forward(Duration.ofHours(2));
        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> tokens.verify(token))
                .returns(RefusalReason.EXPIRED, JwtException::reason);
    }
}
