package chat;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** A chat for users who are logged in. */
@ServerEndpoint(value = "/chat", configurator = ChatHandshake.class)
public class ChatSocket {

    private static final CloseReason LOG_IN = new CloseReason(CloseCodes.VIOLATED_POLICY, "Log in first");

    @OnOpen
    public void open(Session session) throws IOException {
        if (caller(session).isEmpty()) {
            session.close(LOG_IN);
        }
    }

    @OnMessage
    public void message(Session session, String text) throws IOException {
        Optional<Caller> caller = caller(session);
        if (caller.isEmpty()) {
            session.close(LOG_IN);
            return;
        }
        session.getBasicRemote().sendText(caller.get().user().username() + ": " + text);
    }

    /** The caller, until the token ends. */
    private static Optional<Caller> caller(Session session) {
        return Optional.ofNullable((Caller) session.getUserProperties().get(Caller.class.getName()))
                .filter(caller -> Instant.now().isBefore(caller.end()));
    }
}
