package tundish.testing;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import tundish.chat.Delivery;
import tundish.chat.Messenger;
import tundish.message.Card;
import tundish.message.PlainText;
import tundish.workspace.Platform;

/** A platform that keeps what it is given, and refuses what it is told to. */
public final class RecordingMessenger implements Messenger {

    private final Platform platform;
    private final Duration gap;
    private final List<Message> messages = new ArrayList<>();
    private final Deque<Supplier<Delivery>> answers = new ArrayDeque<>();
    private Runnable afterwards = () -> {};

    public RecordingMessenger(Platform platform, Duration gap) {
        this.platform = platform;
        this.gap = gap;
    }

    @Override
    public Platform platform() {
        return platform;
    }

    @Override
    public Duration gap() {
        return gap;
    }

    /** Answers the next attempts so, one after the other, and takes nothing for them. */
    public void answers(Delivery... next) {
        for (var each : next) {
            answers.add(() -> each);
        }
    }

    /** Stumbles over the next attempt. */
    public void fails(Error failure) {
        answers.add(() -> {
            throw failure;
        });
    }

    /** Runs after each message that was taken, while its delivery is not yet recorded. */
    public void afterwards(Runnable action) {
        afterwards = action;
    }

    @Override
    public synchronized Delivery post(Destination to, Card card, String nonce) {
        if (!answers.isEmpty()) {
            return answers.remove().get();
        }
        var message = new Message(to, "m" + (messages.size() + 1), nonce, card, false);
        messages.add(message);
        afterwards.run();
        return new Delivery.Delivered("to " + to.id(), message.id());
    }

    @Override
    public synchronized Delivery rewrite(Destination to, String messageId, Card card) {
        if (!answers.isEmpty()) {
            return answers.remove().get();
        }
        messages.add(new Message(to, messageId, "", card, true));
        return new Delivery.Delivered(to.id(), messageId);
    }

    /** Everything that was taken, oldest first; a message that was rewritten is there twice. */
    public synchronized List<Message> messages() {
        return List.copyOf(messages);
    }

    /** What was taken since that many messages. */
    public List<Message> since(int count) {
        return messages().subList(count, messages().size());
    }

    /** @param rewritten whether an older message of that id reads so from then on */
    public record Message(Destination to, String id, String nonce, Card card, boolean rewritten) {

        public boolean isTo(String user) {
            return to.id().equals(user) || to.id().equals("to " + user);
        }

        public String text() {
            return (rewritten ? "(now) " : "") + new PlainText(to.zone(), to.language()).render(card);
        }
    }
}
