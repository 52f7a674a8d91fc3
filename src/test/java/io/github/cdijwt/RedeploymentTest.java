package io.github.cdijwt;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.cdijwt.internal.cdi.ContainerApplication;
import io.github.cdijwt.internal.keys.AllKeysApplication;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Neither the JVM nor threads of the server keep references to an undeployed application. */
@Timeout(180)
class RedeploymentTest {

    private final ExecutorService threads = Executors.newSingleThreadExecutor();
    private final ClassLoader server = Deployment.server();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void tokens_keys_and_fetches_do_not_leak_the_class_loader() throws Exception {
        HttpServer issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        CountDownLatch over = new CountDownLatch(1);
        ExecutorService issuerThreads = Executors.newCachedThreadPool();
        issuer.setExecutor(issuerThreads);
        issuer.createContext("/", exchange -> {
            byte[] body = "{\"keys\":[]}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        issuer.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        issuer.start();
        try {
            String address = "http://127.0.0.1:" + issuer.getAddress().getPort();
            assertThat(Deployment.run(server, threads, AllKeysApplication.class, address)
                            .isForgotten())
                    .isTrue();
            assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .noneMatch(name -> name.startsWith("cdi-jwt") || name.startsWith("HttpClient-"));
        } finally {
            over.countDown();
            issuer.stop(0);
            issuerThreads.shutdownNow();
        }
    }

    @Test
    void a_redeployed_application_does_not_leak_the_old_class_loader() throws Exception {
        // Weld keeps a stack trace of the first deployment forever, and of the last one until the next.
        deployContainer();
        Deployment deployment = deployContainer();
        deployContainer();
        assertThat(deployment.isForgotten()).isTrue();
    }

    private Deployment deployContainer() throws Exception {
        return Deployment.run(server, threads, ContainerApplication.class, "");
    }
}
