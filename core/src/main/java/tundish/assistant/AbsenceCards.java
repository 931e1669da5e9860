package tundish.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import tundish.language.Language;
import tundish.member.Absence;
import tundish.member.Member;
import tundish.member.MemberId;
import tundish.member.Members;
import tundish.message.Block;
import tundish.message.Button;
import tundish.message.Card;
import tundish.message.Card.Tone;
import tundish.message.Span;
import tundish.message.Texts;
import tundish.message.Wording;
import tundish.operation.Actor;
import tundish.operation.FormName;
import tundish.operation.Operation.EndAbsence;
import tundish.operation.Operation.OpenForm;

/** How absences read. */
final class AbsenceCards {

    private final Members members;

    AbsenceCards(Members members) {
        this.members = members;
    }

    Card list(Actor actor, List<Absence> all, BiPredicate<Actor, Absence> mayEnd) {
        var texts = Texts.of("absence", actor.language());
        var blocks = new ArrayList<Block>();
        all.forEach(absence -> blocks.add(new Block.Entry(
                line(actor.language(), absence),
                mayEnd.test(actor, absence)
                        ? List.of(new Button(texts.get("button.end"), new EndAbsence(absence.number())))
                        : List.of())));
        if (all.isEmpty()) {
            blocks.add(Block.paragraph(texts.line("nobody")));
        }
        blocks.add(Block.buttons(Button.primary(texts.get("button.enter"), new OpenForm(FormName.AWAY, ""))));
        return new Card(Tone.PLAIN, texts.get("title"), blocks);
    }

    Card entered(Actor actor, Member away, Absence absence, @Nullable Member deputy, List<Absence> deputysOwn) {
        var texts = Texts.of("absence", actor.language());
        var blocks = new ArrayList<Block>();
        blocks.add(Block.paragraph(line(actor.language(), absence)));
        blocks.add(Block.paragraph(
                deputy == null ? texts.line("toManagers") : texts.line("toDeputy", Span.strong(deputy.name()))));
        for (var own : deputysOwn) {
            blocks.add(Block.paragraph(texts.line(
                    "deputyAway",
                    name(own.member()),
                    firstDay(actor.language(), own),
                    lastDay(actor.language(), own))));
        }
        blocks.add(Block.buttons(new Button(texts.get("button.end"), new EndAbsence(absence.number()))));
        return new Card(Tone.GOOD, texts.get("entered", away.name()), blocks);
    }

    /** Told to a deputy: that it begins, or that there is nothing left to do. */
    Card standIn(PostReader reader, Absence absence, boolean ended) {
        var texts = reader.texts("absence");
        var away = name(absence.member());
        return ended
                ? Card.of(texts.get("standIn.ended", away), Block.paragraph(texts.line("standIn.thanks", away)))
                : Card.of(
                        texts.get("standIn", away),
                        Block.paragraph(texts.line(
                                "standIn.explain",
                                Span.strong(away),
                                firstDay(reader.language(), absence),
                                lastDay(reader.language(), absence))));
    }

    /** Who is away from when to when, and who stands in. */
    List<Span> line(Language language, Absence absence) {
        var texts = Texts.of("absence", language);
        var days = firstDay(language, absence).equals(lastDay(language, absence)) ? "day" : "days";
        var deputy = absence.deputy();
        return texts.line(
                deputy == null ? days : days + ".deputy",
                Span.strong(name(absence.member())),
                firstDay(language, absence),
                lastDay(language, absence),
                deputy == null ? "" : name(deputy));
    }

    String lastDay(Language language, Absence absence) {
        return members.find(absence.member())
                .map(away -> Wording.day(absence.lastDay(away), language))
                .orElse("?");
    }

    private String firstDay(Language language, Absence absence) {
        return members.find(absence.member())
                .map(away -> Wording.day(absence.firstDay(away), language))
                .orElse("?");
    }

    private String name(MemberId member) {
        return members.find(member).map(Member::name).orElse("?");
    }
}
