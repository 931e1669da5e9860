package tundish.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tundish.book.FunnelBook;
import tundish.command.Values;
import tundish.deal.Deal;
import tundish.deal.DealFilter;
import tundish.deal.Deals;
import tundish.funnel.Funnel;
import tundish.funnel.FunnelVersion;
import tundish.funnel.Funnels;
import tundish.funnel.Stage;
import tundish.funnel.StageId;
import tundish.member.Right;
import tundish.message.Field;
import tundish.message.Field.Option;
import tundish.message.Form;
import tundish.message.Reply;
import tundish.message.Texts;
import tundish.operation.Actor;
import tundish.operation.FormId;
import tundish.operation.Operation.ChangeFunnel;
import tundish.operation.Operation.ShowFunnels;
import tundish.operation.Refusal;
import tundish.operation.Refusal.BadField;

/** Funnels and their stages, shown and changed. */
final class FunnelSetup {

    private static final int OFFERED = 10;

    private final Funnels funnels;
    private final Deals deals;
    private final FunnelBook book;
    private final FormDesk desk;

    FunnelSetup(Funnels funnels, Deals deals, FunnelBook book, FormDesk desk) {
        this.funnels = funnels;
        this.deals = deals;
        this.book = book;
        this.desk = desk;
    }

    Reply show(Actor actor, ShowFunnels operation) {
        Permissions.require(actor, Right.SEE_FUNNEL);
        var all = funnels.all(actor.workspaceId());
        return Reply.privately(FunnelSetupCards.all(
                actor, operation.funnel().isBlank() ? all : List.of(find(all, operation.funnel()))));
    }

    private static Funnel find(List<Funnel> all, String name) {
        return FunnelLine.named(all, name).orElseThrow(() -> new BadField("funnel", "funnel.unknown", name));
    }

    Reply change(Actor actor, ChangeFunnel operation) {
        var change = FunnelChange.of(operation.change())
                .orElseThrow(() -> new BadField("change", "funnels.change", operation.change()));
        var all = funnels.all(actor.workspaceId());
        var line = new FunnelLine(all);
        var values = line.read(change, new Values(operation.values()));
        return switch (change) {
            case LIST -> show(actor, new ShowFunnels(""));
            case SHOW -> show(actor, new ShowFunnels(values.text("funnel")));
            case VERSIONS -> versions(actor, line.funnelOf(values));
            case NEW, ADD, RENAME, MOVE, LIMIT, SPLIT, RETIRE -> changed(actor, change, all, values);
        };
    }

    private Reply versions(Actor actor, Funnel funnel) {
        Permissions.require(actor, Right.SEE_FUNNEL);
        List<FunnelVersion> versions = funnels.versions(actor.workspaceId(), funnel.name());
        return Reply.privately(FunnelSetupCards.versions(actor, funnel, versions));
    }

    private Reply changed(Actor actor, FunnelChange change, List<Funnel> all, Values values) {
        Permissions.require(actor, Right.CHANGE_FUNNELS);
        var before = new FunnelLine(all).funnelOf(values);
        var wanted = change == FunnelChange.NEW
                ? FunnelEdits.copied(before, all, values)
                : FunnelEdits.apply(before, change, values);
        var into = change == FunnelChange.RETIRE
                ? into(before, FunnelEdits.stage(before, "stage", values), values)
                : Map.<StageId, StageId>of();
        var outcome = kept(actor, wanted, into);
        return Reply.privately(FunnelSetupCards.changed(actor, outcome, offered(actor, change, before, values)));
    }

    private static Map<StageId, StageId> into(Funnel funnel, Stage retired, Values values) {
        return values.has("into")
                ? Map.of(retired.id(), FunnelEdits.stage(funnel, "into", values).id())
                : Map.of();
    }

    private FunnelBook.Outcome kept(Actor actor, Funnel wanted, Map<StageId, StageId> into) {
        var language = actor.settings().language();
        var texts = Texts.of("funnels", language);
        try {
            return book.keep(
                    actor.workspaceId(),
                    new FunnelBook.Order(
                            wanted,
                            into,
                            actor.id(),
                            (from, to) -> texts.get(
                                    "because",
                                    from.name().in(language),
                                    to.name().in(language))));
        } catch (FunnelBook.Unfit unfit) {
            throw new Refusal.UnfitFunnel(unfit.problems());
        }
    }

    /** Lets deals enter a stage again that was retired, as it was and where it stood. */
    void bringBack(Actor actor, String funnel, StageId stage) {
        Permissions.require(actor, Right.CHANGE_FUNNELS);
        var now = funnels.find(actor.workspaceId(), funnel).orElseThrow(SuggestionChanges::gone);
        var before = funnels.versions(actor.workspaceId(), funnel).stream()
                .map(FunnelVersion::funnel)
                .filter(version -> version.stage(stage).isPresent())
                .findFirst()
                .filter(_ -> now.stage(stage).isEmpty())
                .orElseThrow(SuggestionChanges::gone);
        kept(actor, FunnelEdits.broughtBack(now, before, stage), Map.of());
    }

    /** A stage that was split keeps its deals; which of them are further along, people know. */
    private List<Deal> offered(Actor actor, FunnelChange change, Funnel before, Values values) {
        if (change != FunnelChange.SPLIT) {
            return List.of();
        }
        var stage = FunnelEdits.stage(before, "stage", values).id();
        var open = DealFilter.OPEN.in(before.name()).at(stage);
        return deals.list(actor.workspaceId(), open, 0, OFFERED).deals();
    }

    /** What is asked depends on what is to change, which the subject says: {@code funnels:retire:default}. */
    Form form(Actor actor, FormId id, Values values) {
        Permissions.require(actor, Right.CHANGE_FUNNELS);
        var all = funnels.all(actor.workspaceId());
        var subject = Stream.of(id.subject().split(":", -1)).toList();
        var about = subject.size() == 3 && subject.getFirst().equals("funnels");
        var change = FunnelChange.of(about ? subject.get(1) : values.text("change"))
                .filter(each -> each.namesAStage() || each == FunnelChange.NEW)
                .orElse(FunnelChange.ADD);
        var said = new FunnelLine(all).read(change, values);
        var funnel = Optional.of(about ? subject.get(2) : "")
                .flatMap(name -> FunnelLine.named(all, name))
                .orElseGet(() -> new FunnelLine(all).funnelOf(lenient(all, said)));
        var sheet = desk.sheet(
                "funnels",
                actor,
                new FormId(id.form(), "funnels:" + change.key() + ":" + funnel.name(), id.seen()),
                said);
        return sheet.form(fields(sheet, change, funnel));
    }

    /** A funnel that nobody knows is asked for again, not refused. */
    private static Values lenient(List<Funnel> all, Values said) {
        return FunnelLine.named(all, said.text("funnel")).isPresent() ? said : said.with("funnel", "");
    }

    private static List<Field> fields(FormSheet sheet, FunnelChange change, Funnel funnel) {
        var stages = options(sheet, funnel.stages());
        var fields = new ArrayList<Field>();
        if (change.namesAStage()) {
            fields.add(sheet.choice("stage", stages, true));
        }
        switch (change) {
            case ADD -> {
                fields.add(sheet.text("name", true, false));
                fields.add(sheet.choice("after", stages, false));
                fields.add(sheet.text("limit", false, false));
                fields.add(sheet.text("prefix", false, false));
            }
            case MOVE -> fields.add(sheet.choice("after", stages, true));
            case LIMIT -> fields.add(sheet.text("limit", true, false));
            case RETIRE -> fields.add(sheet.choice("into", options(sheet, open(funnel)), true));
            default -> fields.add(sheet.text("name", true, false));
        }
        return fields;
    }

    private static List<Stage> open(Funnel funnel) {
        return funnel.stages().stream().filter(stage -> stage.kind().isOpen()).toList();
    }

    private static List<Option> options(FormSheet sheet, List<Stage> stages) {
        return stages.stream()
                .map(stage -> new Option(
                        stage.id().value(), stage.name().in(sheet.actor().language())))
                .toList();
    }
}
