package load;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClientAgent;
import io.vertx.core.http.HttpClientConnection;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpConnectOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A number of persistent connections to one server. Each sends its next request after the answer to the last one. */
final class Connections implements AutoCloseable {

    /** A server that does not answer within this time is a fault too. */
    private static final int PATIENCE_SECONDS = 30;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClientAgent client = vertx.createHttpClient(new HttpClientOptions()
            .setIdleTimeout(PATIENCE_SECONDS)
            .setIdleTimeoutUnit(TimeUnit.SECONDS)
            .setMaxHeaderSize(65_536));

    private final int port;
    private final int count;

    Connections(int port, int count) {
        this.port = port;
        this.count = count;
    }

    /** Sends requests as fast as the server answers, for this long. */
    Tally send(Duration duration, Supplier<Call> calls) {
        long start = System.nanoTime();
        List<Caller> callers = Stream.generate(() -> new Caller(calls, start + duration.toNanos()))
                .limit(count)
                .toList();
        Future.join(callers.stream().map(Caller::start).toList()).await();
        Tally tally = new Tally(Duration.ofNanos(System.nanoTime() - start));
        callers.forEach(caller -> tally.add(caller.answers, caller.faults));
        return tally;
    }

    @Override
    public void close() {
        vertx.close().await();
    }

    /** One connection. All its code runs on the single thread of the event loop. */
    private final class Caller {

        private final Supplier<Call> calls;
        private final long end;

        private long answers;
        private final List<String> faults = new ArrayList<>();

        Caller(Supplier<Call> calls, long end) {
            this.calls = calls;
            this.end = end;
        }

        Future<Void> start() {
            return client.connect(new HttpConnectOptions().setHost("127.0.0.1").setPort(port))
                    .compose(connection -> next(connection).eventually(connection::close));
        }

        private Future<Void> next(HttpClientConnection connection) {
            Promise<Void> done = Promise.promise();
            send(connection, done);
            return done.future();
        }

        private void send(HttpClientConnection connection, Promise<Void> done) {
            if (System.nanoTime() >= end) {
                done.complete();
                return;
            }
            Call call = calls.get();
            connection
                    .request(call.request())
                    .compose(request -> request.send(call.body()))
                    .compose(response -> response.body().map(body -> {
                        answers++;
                        if (!call.expected().isMetBy(response, body)) {
                            faults.add(call.request().getMethod() + " "
                                    + call.request().getURI() + " was answered " + response.statusCode() + " " + body);
                        }
                        return null;
                    }))
                    .onSuccess(answered -> send(connection, done))
                    .onFailure(failure -> {
                        faults.add(call.request().getMethod() + " "
                                + call.request().getURI() + " was not answered: " + failure);
                        done.complete();
                    });
        }
    }
}
