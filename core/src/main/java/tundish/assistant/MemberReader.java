package tundish.assistant;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tundish.language.Language;
import tundish.member.Member;
import tundish.member.PersonText;
import tundish.member.Role;
import tundish.member.Trait;
import tundish.message.Texts;
import tundish.operation.Refusal.BadField;

/** Reads what is typed about a member; what is not named stays as it is. */
final class MemberReader {

    /** The word for a role that follows the platform's groups again. */
    static final String FOLLOWS = "follows";

    private static final Set<Trait> TOLD = EnumSet.of(Trait.NAME, Trait.EMAIL, Trait.ZONE, Trait.LANGUAGE);

    /** @param others who may not have the same e-mail */
    Member read(Member held, Map<String, String> typed, List<Member> others) {
        var started = typed("reset", typed).equals("yes")
                ? held.withByHand(Set.copyOf(held.byHand().stream()
                        .filter(trait -> !TOLD.contains(trait))
                        .toList()))
                : held;
        return marked(held, withRole(filledIn(started, typed, others), typed));
    }

    private static Member filledIn(Member held, Map<String, String> typed, List<Member> others) {
        return new Member(
                held.id(),
                typed("name", typed).isEmpty() ? held.name() : typed("name", typed),
                typed("email", typed).isEmpty() ? held.email() : email(held, typed("email", typed), others),
                held.role(),
                typed("zone", typed).isEmpty() ? held.zone() : SettingsReader.zone("zone", typed("zone", typed)),
                typed("language", typed).isEmpty() ? held.language() : Language.of(typed("language", typed)),
                typed("active", typed).isEmpty()
                        ? held.active()
                        : typed("active", typed).equals("yes"),
                held.accounts(),
                held.byHand(),
                team(held, typed));
    }

    private static String team(Member held, Map<String, String> typed) {
        var text = teamIn(typed);
        if (text.isEmpty()) {
            return held.team();
        }
        if (text.length() > PersonText.LONGEST_TEAM) {
            throw new BadField("team", "team.tooLong", PersonText.LONGEST_TEAM);
        }
        return PersonText.team(text);
    }

    /** Empty where none is named. */
    static String teamIn(Map<String, String> typed) {
        return typed("team", typed);
    }

    private static Member withRole(Member member, Map<String, String> typed) {
        var text = typed("role", typed);
        if (text.isEmpty() || isTeamNext(text)) {
            return member;
        }
        return follows(text)
                ? member.leftToThePlatform(Trait.ROLE)
                : member.with(role(text)).setByHand(Trait.ROLE);
    }

    /** What differs from before was set by hand; whoever is let in again is the platform's to let go again. */
    private static Member marked(Member before, Member after) {
        var marked = after;
        for (var part : PARTS.entrySet()) {
            if (!part.getValue().apply(before).equals(part.getValue().apply(after))) {
                marked = marked.setByHand(part.getKey());
            }
        }
        return after.active() ? marked.leftToThePlatform(Trait.ACTIVE) : marked;
    }

    private static final Map<Trait, Function<Member, Object>> PARTS = Map.of(
            Trait.NAME, Member::name,
            Trait.EMAIL, Member::email,
            Trait.ZONE, Member::zone,
            Trait.LANGUAGE, Member::language,
            Trait.ACTIVE, Member::active);

    private static String email(Member held, String text, List<Member> others) {
        if (!PersonText.isEmail(text)) {
            throw new BadField("email", "email.unreadable", text);
        }
        others.stream()
                .filter(other -> !other.id().equals(held.id()) && other.email().equalsIgnoreCase(text))
                .findFirst()
                .ifPresent(other -> {
                    throw new BadField("email", "email.taken", text, other.name());
                });
        return text;
    }

    /** {@code /tundish people Tom team North} names no role. */
    static boolean isTeamNext(String role) {
        return role.equalsIgnoreCase("team") || role.equals("团队");
    }

    static boolean follows(String role) {
        return role.equalsIgnoreCase(FOLLOWS) || role.equalsIgnoreCase("auto") || role.equals("自动");
    }

    static Role role(String text) {
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
