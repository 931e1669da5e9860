package tundish.message;

import java.time.Instant;
import tundish.language.Language;
import tundish.member.Member;
import tundish.workspace.Channel;
import tundish.workspace.Platform;

/** A run of inline text. Each renderer escapes it in its own platform's way. */
public sealed interface Span {

    record Text(String value) implements Span {}

    record Strong(String value) implements Span {}

    /** Something of less weight. */
    record Muted(String value) implements Span {}

    /** A person, who is pinged where the platform does that. */
    record Mention(Member member) implements Span {}

    /** A channel: to be clicked on its own platform, and told in words elsewhere. */
    record ChannelName(Channel channel) implements Span {

        /** How it reads where it cannot be clicked; a platform’s id says nothing to anybody. */
        public String text(Language language) {
            return channel.platform() == Platform.CONSOLE
                    ? "#" + channel.id()
                    : Texts.of("team", language).get("channel." + channel.platform());
        }
    }

    /** A moment, shown in the reader's zone: the day alone, or with the time. */
    record When(Instant at, boolean timed) implements Span {}

    static Span text(String value) {
        return new Text(value);
    }

    static Span strong(String value) {
        return new Strong(value);
    }

    static Span muted(String value) {
        return new Muted(value);
    }

    static Span mention(Member member) {
        return new Mention(member);
    }

    static Span channel(Channel channel) {
        return new ChannelName(channel);
    }

    static Span day(Instant at) {
        return new When(at, false);
    }

    static Span time(Instant at) {
        return new When(at, true);
    }
}
