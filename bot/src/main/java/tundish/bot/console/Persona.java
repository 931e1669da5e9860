package tundish.bot.console;

import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tundish.language.Language;
import tundish.member.Account;
import tundish.member.Member;
import tundish.workspace.Platform;

/** A member whose part somebody plays in the browser. */
record Persona(Member member) {

    private static final int COLOURS = 6;

    public long number() {
        return member.id().number();
    }

    Language language() {
        return member.language();
    }

    ZoneId zone() {
        return member.zone();
    }

    /** The room of the direct messages between the persona and the bot. */
    public String directRoom() {
        return member.on(Platform.CONSOLE).map(Account::user).orElse("member-" + number());
    }

    /** {@code EB} for Ethan Brooks, {@code 李} for 李娜. */
    public String initials() {
        var latin = Stream.of(member.name().split("\\s+"))
                .filter(word -> !word.isEmpty() && word.charAt(0) < 0x250 && Character.isLetter(word.charAt(0)))
                .map(word -> word.substring(0, 1))
                .limit(2)
                .collect(Collectors.joining());
        return latin.isEmpty() && !member.name().isEmpty()
                ? member.name().substring(0, member.name().offsetByCodePoints(0, 1))
                : latin;
    }

    /** Which of the avatars' colours is this one's. */
    public int colour() {
        return (int) (number() % COLOURS);
    }
}
