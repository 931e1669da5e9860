package tundish.assistant;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tundish.command.Values;
import tundish.member.Member;
import tundish.member.Members;
import tundish.member.Right;
import tundish.member.SuccessOwners;
import tundish.message.Block;
import tundish.message.Button;
import tundish.message.Card;
import tundish.message.Field.Search.Subject;
import tundish.message.Form;
import tundish.message.Reply;
import tundish.message.Span;
import tundish.message.Texts;
import tundish.operation.Actor;
import tundish.operation.FormId;
import tundish.operation.FormName;
import tundish.operation.Operation.AppointSuccessOwner;
import tundish.operation.Operation.OpenForm;

/** Who looks after customers once they have bought. */
final class SuccessOperations {

    static final String NOBODY = "nobody";

    private final SuccessOwners owners;
    private final Members members;
    private final Readings readings;
    private final FormDesk desk;

    SuccessOperations(SuccessOwners owners, Members members, Readings readings, FormDesk desk) {
        this.owners = owners;
        this.members = members;
        this.readings = readings;
        this.desk = desk;
    }

    /** Somebody who left looks after nobody. */
    Optional<Member> owner(Actor actor) {
        return owners.find(actor.workspaceId()).flatMap(members::find).filter(Member::active);
    }

    /** Tells whose a deal is that somebody else began. */
    Block theirs(Actor actor, Member owner) {
        return Block.note(Texts.of("suggestion", actor.language()).line("success.theirs", owner.name()));
    }

    Reply appoint(Actor actor, AppointSuccessOwner operation) {
        var typed = operation.member().strip();
        if (!typed.isEmpty()) {
            Permissions.require(actor, Right.CHANGE_PEOPLE);
            owners.keep(
                    actor.workspaceId(),
                    List.of(NOBODY, "none", "无", "无人").contains(typed.toLowerCase(Locale.ROOT))
                            ? null
                            : readings.member(actor, "member", typed).id());
        }
        return Reply.privately(card(actor));
    }

    private Card card(Actor actor) {
        var texts = Texts.of("suggestion", actor.language());
        var owner = owner(actor);
        var card = Card.of(
                texts.get("success.title"),
                Block.paragraph(owner.map(member -> texts.line("success.is", Span.strong(member.name())))
                        .orElseGet(() -> texts.line("success.nobody"))));
        return actor.may(Right.CHANGE_PEOPLE)
                ? card.and(Block.buttons(
                        new Button(texts.get("success.change"), new OpenForm(FormName.SUCCESS_OWNER, ""))))
                : card;
    }

    Form form(Actor actor, FormId id, Values values) {
        Permissions.require(actor, Right.CHANGE_PEOPLE);
        var sheet = desk.sheet("suggestion", actor, id, values);
        return sheet.form(List.of(sheet.search("member", Subject.MEMBERS, true)));
    }
}
