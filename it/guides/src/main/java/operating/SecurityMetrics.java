package operating;

import io.github.cdijwt.LoginFailed;
import io.github.cdijwt.LoginSucceeded;
import io.github.cdijwt.RefreshRefused;
import io.github.cdijwt.SessionEnded;
import io.github.cdijwt.TokenRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** Counts logins and rejections, in the text format that Prometheus reads. */
@ApplicationScoped
public class SecurityMetrics {

    private final Map<String, LongAdder> counters = new ConcurrentSkipListMap<>();

    void login(@Observes LoginSucceeded event) {
        count("shop_logins_total");
    }

    void loginFailed(@Observes LoginFailed event) {
        count("shop_logins_failed_total{reason=\"" + event.reason() + "\"}");
    }

    void tokenRefused(@Observes TokenRefused event) {
        count("shop_tokens_refused_total{reason=\"" + event.reason() + "\"}");
    }

    void refreshRefused(@Observes RefreshRefused event) {
        count("shop_refreshes_refused_total{reason=\"" + event.reason() + "\"}");
    }

    void sessionEnded(@Observes SessionEnded event) {
        count("shop_sessions_ended_total{cause=\"" + event.cause() + "\"}");
    }

    private void count(String name) {
        counters.computeIfAbsent(name, added -> new LongAdder()).increment();
    }

    public String text() {
        return counters.entrySet().stream()
                .map(counter -> counter.getKey() + " " + counter.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
