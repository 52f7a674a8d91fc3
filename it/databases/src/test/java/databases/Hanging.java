package databases;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A way to a database that can hang: it still accepts connections and statements then, and forwards them when it goes on. */
final class Hanging implements AutoCloseable {

    private final URI database;
    private final ServerSocket entrance;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
    private boolean hangs;

    Hanging(String url) throws IOException {
        this.database = URI.create(url.substring("jdbc:".length()));
        this.entrance = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        open.add(entrance);
        threads.submit(this::accept);
    }

    /** The URL of the database by this way. */
    String url() {
        return "jdbc:"
                + database.toString().replace(database.getRawAuthority(), "127.0.0.1:" + entrance.getLocalPort());
    }

    synchronized void hang() {
        hangs = true;
    }

    synchronized void goOn() {
        hangs = false;
        notifyAll();
    }

    private synchronized void awaitGoingOn() throws InterruptedException {
        while (hangs) {
            wait();
        }
    }

    private Void accept() throws IOException {
        while (true) {
            Socket client = entrance.accept();
            Socket server = new Socket(database.getHost(), database.getPort());
            open.add(client);
            open.add(server);
            threads.submit(() -> forward(client, server));
            threads.submit(() -> forward(server, client));
        }
    }

    /** Forwards bytes until a side closes the connection. The other side does not notice that either as long as it hangs. */
    private Void forward(Socket from, Socket to) throws IOException, InterruptedException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] bytes = new byte[8_192];
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                awaitGoingOn();
                out.write(bytes, 0, count);
            }
            awaitGoingOn();
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        goOn();
        for (Closeable one : open) {
            one.close();
        }
        threads.shutdownNow();
    }
}
