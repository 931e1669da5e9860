package tundish.assistant;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import tundish.language.Language;
import tundish.member.Member;
import tundish.member.Role;
import tundish.message.Texts;
import tundish.operation.Refusal.BadField;

/** Reads what is typed about a member; what is not named stays as it is. */
final class MemberReader {

    Member read(Member held, Map<String, String> typed) {
        return new Member(
                held.id(),
                typed("name", typed).isEmpty() ? held.name() : typed("name", typed),
                typed("email", typed).isEmpty() ? held.email() : typed("email", typed),
                typed("role", typed).isEmpty() ? held.role() : role(typed("role", typed)),
                typed("zone", typed).isEmpty() ? held.zone() : SettingsReader.zone("zone", typed("zone", typed)),
                typed("language", typed).isEmpty() ? held.language() : Language.of(typed("language", typed)),
                typed("active", typed).isEmpty()
                        ? held.active()
                        : typed("active", typed).equals("yes"),
                held.accounts());
    }

    private static Role role(String text) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equalsIgnoreCase(text)
                        || name(role, Language.EN).equalsIgnoreCase(text)
                        || name(role, Language.ZH).equals(text))
                .findFirst()
                .orElseThrow(() -> new BadField("role", "role.unknown", text));
    }

    static String name(Role role, Language language) {
        return Texts.of("team", language).get("role." + role.name().toLowerCase(Locale.ROOT));
    }

    private static String typed(String name, Map<String, String> typed) {
        return typed.getOrDefault(name, "").strip();
    }
}
