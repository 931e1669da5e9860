package tundish.assistant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tundish.Overtaken;
import tundish.Transactions;
import tundish.command.Clean;
import tundish.command.CommandLine;
import tundish.command.Forms;
import tundish.command.Understood;
import tundish.command.Values;
import tundish.member.Deputies;
import tundish.message.ButtonIds;
import tundish.message.Field.Option;
import tundish.message.Field.Search.Subject;
import tundish.message.Form;
import tundish.message.Reply;
import tundish.operation.Actor;
import tundish.operation.Draft;
import tundish.operation.DraftId;
import tundish.operation.FormId;
import tundish.operation.Operation;
import tundish.operation.Refusal;
import tundish.operation.Refusal.TooLate;
import tundish.operation.Request;
import tundish.workspace.Scope;

/** The way in: understands what a person asked, carries it out, and says how it went. */
public final class Assistant {

    private static final int ATTEMPTS = 3;

    private final Features features;
    private final DraftKeeper drafts;
    private final CommandLine commandLine;
    private final RefusalCards refusals;
    private final SearchResults suggestions;
    private final Deputies deputies;
    private final PlatformNews platformNews;
    private final Transactions transactions;

    Assistant(
            Features features,
            DraftKeeper drafts,
            CommandLine commandLine,
            RefusalCards refusals,
            SearchResults suggestions,
            Deputies deputies,
            PlatformNews platformNews,
            Transactions transactions) {
        this.features = features;
        this.drafts = drafts;
        this.commandLine = commandLine;
        this.refusals = refusals;
        this.suggestions = suggestions;
        this.deputies = deputies;
        this.platformNews = platformNews;
        this.transactions = transactions;
    }

    /** Answers what came in from a platform. Never throws for anything that the asker can mend. */
    public Reply answer(Actor asker, Request request) {
        return Scope.of(asker.workspaceId()).call(() -> answered(asker, request));
    }

    private Reply answered(Actor asker, Request request) {
        if (!asker.member().active()) {
            return Reply.privately(RefusalCards.left(asker));
        }
        var actor = asker.standingInFor(deputies.heldBy(asker.id()));
        try {
            return switch (request) {
                case Request.Typed typed -> follow(actor, commandLine.read(actor, typed));
                case Request.Chosen chosen -> follow(actor, commandLine.read(chosen));
                case Request.Pressed(var id) -> press(actor, id);
                case Request.Submitted(var id, var values) -> submit(actor, id, new Values(values));
                case Request.Direct(var operation) -> attempt(actor, operation);
            };
        } catch (Refusal refusal) {
            return Reply.privately(refusals.explain(actor, refusal));
        }
    }

    /** Carries out what needs no understanding any more. */
    public Reply carryOut(Actor actor, Operation operation) {
        return answer(actor, new Request.Direct(operation));
    }

    /** What to offer while the asker types into a search field; at most 20, and nothing to somebody who left. */
    public List<Option> suggest(Actor actor, Subject subject, String text) {
        return actor.member().active()
                ? Scope.of(actor.workspaceId())
                        .call(() -> transactions.run(() -> suggestions.find(actor, subject, Clean.text(text))))
                : List.of();
    }

    /**
     * The same answer for where no form can be opened: a button opens it, with everything that was typed. Platforms open
     * forms for a click or a command only, and within seconds.
     */
    public Reply late(Actor actor, Reply reply) {
        return switch (reply) {
            case Reply.Asked(var form) -> putOff(actor, form, Map.of());
            case Reply.AskedAgain(var form, var problems) -> putOff(actor, form, problems);
            case Reply.Told _, Reply.Rewritten _, Reply.Handed _ -> reply;
        };
    }

    /** Keeps what was filled in so far, for a platform that shows a form in parts. It is opened again by the draft's id. */
    public DraftId keep(Actor actor, FormId form, Map<String, String> values) {
        return Scope.of(actor.workspaceId()).call(() -> drafts.keep(actor, form, new Values(values)));
    }

    /** What the actor kept; empty where there is no such draft any more, or it is somebody else's. */
    public Optional<Draft> kept(Actor actor, DraftId id) {
        try {
            return Optional.of(Scope.of(actor.workspaceId()).call(() -> drafts.find(actor, id)));
        } catch (TooLate gone) {
            return Optional.empty();
        }
    }

    /** Lets a draft hold something else from now on. */
    public void keep(Draft draft) {
        Scope.of(draft.id().workspace()).run(() -> drafts.keep(draft));
    }

    private Reply putOff(Actor actor, Form form, Map<String, String> problems) {
        var draft = Scope.of(actor.workspaceId())
                .call(() -> drafts.isDraft(form.id().subject())
                        ? drafts.find(actor, form.id().subject()).id()
                        : drafts.keep(actor, form.id(), new Values(form.values())));
        return Reply.privately(refusals.putOff(actor, form, problems, draft));
    }

    private Reply follow(Actor actor, Understood understood) {
        return switch (understood) {
            case Understood.AtOnce(var operation) -> attempt(actor, operation);
            case Understood.Incomplete(var form, var values) -> ask(actor, form, values);
            case Understood.Complete(var form, var values) -> complete(actor, form, values);
        };
    }

    private Reply press(Actor actor, String buttonId) {
        var operation = ButtonIds.read(buttonId, actor.workspaceId()).orElseThrow(() -> new TooLate("unknownButton"));
        return switch (operation) {
            case Operation.OpenForm(var form, var subject)
            when drafts.isDraft(subject) -> {
                var draft = drafts.find(actor, subject);
                yield ask(actor, draft.form(), new Values(draft.values()));
            }
            case Operation.OpenForm(var form, var subject) -> ask(actor, new FormId(form, subject, -1), Values.NONE);
            case Operation.AnswerDraft(var id, var name, var value) -> {
                var draft = drafts.find(actor, id);
                yield complete(actor, draft.form(), new Values(draft.values()).with(name, value));
            }
            default -> attempt(actor, operation);
        };
    }

    private Reply ask(Actor actor, FormId form, Values values) {
        return new Reply.Asked(transactions.run(() -> features.form(actor, form, values)));
    }

    /** What was typed in a line: when something is still to be asked, the words are kept so that one answer completes it. */
    private Reply complete(Actor actor, FormId form, Values values) {
        try {
            return attempt(actor, Forms.read(actor.workspaceId(), form, values));
        } catch (Refusal refusal) {
            var draft = drafts.keep(actor, form, refusals.asking(actor, refusal, values));
            return Reply.privately(refusals.explain(actor, refusal, form, draft));
        }
    }

    /** What was filled in: when it cannot be, the form comes again with everything that was typed. */
    private Reply submit(Actor actor, String formId, Values values) {
        var form = FormId.read(formId).orElseThrow(() -> new TooLate("unknownForm"));
        try {
            return attempt(actor, Forms.read(actor.workspaceId(), form, values));
        } catch (Refusal refusal) {
            return again(actor, form, values, refusal);
        }
    }

    private Reply again(Actor actor, FormId form, Values values, Refusal refusal) {
        var problems = refusals.problems(actor, refusal);
        var asked = form(actor, seenNow(form, refusal), refusals.asking(actor, refusal, values));
        return new Reply.AskedAgain(
                problems.isEmpty() ? asked.withNotice(refusals.notice(actor, refusal)) : asked, problems);
    }

    private Form form(Actor actor, FormId form, Values values) {
        return transactions.run(() -> features.form(actor, form, values));
    }

    private static FormId seenNow(FormId form, Refusal refusal) {
        return refusal instanceof Refusal.ChangedMeanwhile changed
                ? new FormId(form.form(), form.subject(), changed.deal.version())
                : form;
    }

    /** An import keeps its rows batch by batch; everything else is kept whole or not at all. */
    private Reply attempt(Actor actor, Operation operation) {
        if (operation instanceof Operation.ImportFile) {
            return features.carryOut(actor, operation);
        }
        features.inquire(actor, operation);
        var reply = retrying(() -> within(operation, () -> features.carryOut(actor, operation)), ATTEMPTS);
        spread(actor, operation);
        return reply;
    }

    private Reply within(Operation operation, Supplier<Reply> work) {
        return operation instanceof Operation.Survey ? transactions.read(work) : transactions.run(work);
    }

    private void spread(Actor actor, Operation operation) {
        switch (operation) {
            case Operation.ChangeGroupRole _ -> platformNews.mapped(actor.workspaceId());
            case Operation.ChangeMember change
            when change.resets() ->
                platformNews.reset(transactions.run(() -> features.team().named(actor, change)));
            default -> {}
        }
    }

    /** A lost race is run again on what is stored now; there the loser is told, if what was seen no longer holds. */
    private static Reply retrying(Supplier<Reply> work, int attempts) {
        try {
            return work.get();
        } catch (Overtaken overtaken) {
            if (attempts == 1) {
                throw new TooLate("busy");
            }
            return retrying(work, attempts - 1);
        }
    }
}
