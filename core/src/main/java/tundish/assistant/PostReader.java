package tundish.assistant;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import tundish.language.Language;
import tundish.member.Member;
import tundish.member.MemberId;
import tundish.message.Texts;
import tundish.message.Wording;
import tundish.workspace.Settings;

/**
 * Who reads a message of the bot's own.
 *
 * @param member null where it is the whole team
 */
record PostReader(Language language, ZoneId zone, @Nullable Member member) {

    static PostReader of(Member member) {
        return new PostReader(member.language(), member.zone(), member);
    }

    static PostReader team(Settings settings) {
        return new PostReader(settings.language(), settings.zone(), null);
    }

    Texts texts(String feature) {
        return Texts.of(feature, language);
    }

    boolean is(@Nullable MemberId id) {
        return member != null && member.id().equals(id);
    }

    /** The time alone where it is today's, otherwise with its day. */
    String clock(Instant at, Instant now) {
        var local = at.atZone(zone);
        return local.toLocalDate().equals(now.atZone(zone).toLocalDate())
                ? "%02d:%02d".formatted(local.getHour(), local.getMinute())
                : Wording.time(at, zone, language);
    }
}
