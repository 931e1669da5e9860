package tundish.assistant;

import org.jspecify.annotations.Nullable;
import tundish.language.Language;
import tundish.member.MemberId;
import tundish.member.Members;
import tundish.message.Span;
import tundish.message.Texts;
import tundish.operation.Actor;

/** Names of members on cards. */
final class People {

    private final Members members;

    People(Members members) {
        this.members = members;
    }

    /** The name, or “nobody yet”. */
    Span name(Actor actor, @Nullable MemberId member) {
        return Span.text(plain(actor, member));
    }

    String plain(Actor actor, @Nullable MemberId member) {
        return plain(actor.language(), member);
    }

    String plain(Language language, @Nullable MemberId member) {
        return member == null
                ? Texts.of("deal", language).get("nobody")
                : members.find(member).map(found -> found.name()).orElse("?");
    }
}
