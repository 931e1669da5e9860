package tundish.bot.discord;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import tundish.bot.chat.Mishaps;

/** One login to the gateway, from its opening to its end. Breaks in between are JDA's to mend. */
final class GatewaySession {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Set<JDA.Status> OVER =
            EnumSet.of(JDA.Status.SHUTTING_DOWN, JDA.Status.SHUTDOWN, JDA.Status.FAILED_TO_LOGIN);

    private final List<EventListener> listeners;
    private final List<CommandData> commands;
    private final ExecutorService events = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicBoolean registered = new AtomicBoolean();
    private final ConnectionDiary diary;
    private final JDA jda;

    /** Opens a session. */
    interface Opening {
        GatewaySession open(ConnectionDiary diary);
    }

    /** @throws RuntimeException where Discord cannot be reached or does not know the token */
    GatewaySession(
            GatewayLogin login, List<EventListener> listeners, List<CommandData> commands, ConnectionDiary diary) {
        this.diary = diary;
        this.listeners = List.copyOf(listeners);
        this.commands = commands;
        this.jda = login.login(events, with(new Reporter()));
    }

    private EventListener[] with(EventListener reporter) {
        return Stream.concat(listeners.stream(), Stream.of(reporter)).toArray(EventListener[]::new);
    }

    boolean isConnected() {
        return jda.getStatus() == JDA.Status.CONNECTED;
    }

    boolean isOver() {
        return OVER.contains(jda.getStatus());
    }

    /** What did not work at once is tried again. */
    void tend() {
        if (isConnected() && !registered.get()) {
            register();
        }
    }

    private void register() {
        if (registered.getAndSet(true)) {
            return;
        }
        try {
            jda.updateCommands().addCommands(commands).complete();
        } catch (RuntimeException failure) {
            registered.set(false);
            Mishaps.record("telling Discord the commands", failure);
        }
    }

    /** Takes nothing more in, and waits for what was taken in. */
    void hearNoMore() {
        jda.removeEventListener(listeners.toArray());
        events.shutdown();
        try {
            if (!events.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                events.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Goes, once nothing that was taken in needs an answer any more. */
    void close() {
        hearNoMore();
        jda.shutdown();
        try {
            if (!jda.awaitShutdown(PATIENCE)) {
                jda.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            jda.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /** Tells operators how the connection fares. */
    private final class Reporter extends ListenerAdapter {

        @Override
        public void onReady(ReadyEvent event) {
            diary.here("in " + event.getGuildTotalCount() + " servers");
            register();
        }

        @Override
        public void onSessionDisconnect(SessionDisconnectEvent event) {
            diary.away("connection broken"
                    + (event.getCloseCode() == null
                            ? ""
                            : ", " + event.getCloseCode().name()));
        }

        @Override
        public void onSessionResume(SessionResumeEvent event) {
            diary.here("where it broke");
        }

        @Override
        public void onSessionRecreate(SessionRecreateEvent event) {
            diary.here("anew");
        }
    }
}
