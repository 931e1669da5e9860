package tundish.assistant;

import java.util.List;
import java.util.Optional;
import tundish.member.Deputies;
import tundish.member.Member;
import tundish.member.Members;
import tundish.message.Span;

/** Tells those who are nudged about other people's deals for whom they are. */
final class Instead {

    private final Members members;
    private final Deputies deputies;

    Instead(Members members, Deputies deputies) {
        this.members = members;
        this.deputies = deputies;
    }

    /** A sentence, where the nudge was meant for the owner and goes to somebody else. */
    Optional<List<Span>> sentence(PostReader reader, NudgedDeal nudged) {
        return owner(nudged).map(owner -> sentence(reader, owner));
    }

    private List<Span> sentence(PostReader reader, Member owner) {
        var texts = reader.texts("absence");
        var name = Span.strong(owner.name());
        if (!owner.active()) {
            return texts.line("instead.left", name);
        }
        if (!owner.isReached()) {
            return texts.line("instead.noLogin", name);
        }
        return deputies.absenceOf(owner.id())
                .map(absence ->
                        texts.line("instead", name, new AbsenceCards(members).lastDay(reader.language(), absence)))
                .orElseGet(() -> texts.line("instead.back", name));
    }

    /** The reference, with the owner's name where the nudge was meant for that person. */
    String brief(PostReader reader, NudgedDeal nudged) {
        var reference = nudged.deal().reference().value();
        return owner(nudged)
                .map(owner -> reader.texts("absence")
                        .get(
                                owner.active() && !owner.isReached() ? "instead.brief.noLogin" : "instead.brief",
                                reference,
                                owner.name()))
                .orElse(reference);
    }

    private Optional<Member> owner(NudgedDeal nudged) {
        return Optional.ofNullable(nudged.deal().owner())
                .filter(owner -> nudged.open().stream()
                        .anyMatch(
                                nudge -> nudge.key().level() == 1 && !nudge.to().equals(owner)))
                .flatMap(members::find);
    }
}
