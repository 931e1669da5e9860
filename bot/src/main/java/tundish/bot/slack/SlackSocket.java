package tundish.bot.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tundish.bot.chat.Mishaps;

/** Socket Mode: Slack's requests come over a connection that the application opens, so that it needs no address of its own. */
final class SlackSocket implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SlackSocket.class);

    private static final int AT_ONCE = 10;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(30);

    private final App app;
    private final String appToken;
    private @Nullable ScheduledExecutorService attempts;
    private @Nullable SocketModeApp connection;

    SlackSocket(App app, String appToken) {
        this.app = app;
        this.appToken = appToken;
    }

    /** Slack may be away for a while; the application starts all the same. */
    @Override
    public synchronized void start() {
        attempts = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("slack-socket").factory());
        attempts.execute(this::connect);
    }

    private synchronized void connect() {
        if (attempts == null) {
            return;
        }
        try {
            connection = new SocketModeApp(
                    appToken, SocketModeClient.Backend.JavaWebSocket, SlackSocket::unanswered, app, AT_ONCE);
            connection.startAsync();
            log.info("Connected to Slack");
        } catch (Exception unreachable) {
            log.warn(
                    "Cannot connect to Slack ({}), trying again in {} s",
                    unreachable.getClass().getSimpleName(),
                    BETWEEN_ATTEMPTS.toSeconds());
            close();
            attempts.schedule(this::connect, BETWEEN_ATTEMPTS.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /** What gets no answer Slack sends again. */
    @SuppressWarnings("NullAway") // Bolt asks for null here
    private static Response unanswered(SocketModeApp.ErrorContext failed) {
        Mishaps.record("a request from Slack", failed.getException());
        return null;
    }

    @Override
    public synchronized void stop() {
        if (attempts != null) {
            attempts.shutdownNow();
            attempts = null;
        }
        close();
    }

    private void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (Exception failure) {
            log.debug(
                    "The connection to Slack did not close: {}",
                    failure.getClass().getSimpleName());
        } finally {
            connection = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return attempts != null;
    }
}
