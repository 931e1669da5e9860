package tundish.assistant;

import java.util.Optional;
import tundish.command.Values;
import tundish.deal.Deal;
import tundish.message.Texts;
import tundish.operation.Actor;
import tundish.operation.DealRef;
import tundish.operation.FormId;

/** Lays out sheets for forms: it knows the deal that a form is about. */
final class FormDesk {

    private final DealFinder finder;

    FormDesk(DealFinder finder) {
        this.finder = finder;
    }

    /** @param feature the bundle that names the form's fields */
    FormSheet sheet(String feature, Actor actor, FormId id, Values values) {
        var about = about(actor, id, values);
        var seen = about.map(deal ->
                        new FormId(id.form(), DealRef.of(deal.id()).text(), id.seen() < 0 ? deal.version() : id.seen()))
                .orElse(id);
        return new FormSheet(Texts.of(feature, actor.language()), actor, seen, values, about);
    }

    private Optional<Deal> about(Actor actor, FormId id, Values values) {
        if (id.about("deal").isPresent()) {
            return Optional.of(finder.find(actor.workspaceId(), new DealRef(id.subject())));
        }
        return values.has("deal")
                ? finder.sure(actor.workspaceId(), new DealRef(values.text("deal")))
                : Optional.empty();
    }
}
