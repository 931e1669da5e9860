package tundish.assistant;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tundish.command.Values;
import tundish.deal.DealFilter;
import tundish.installation.Tickets;
import tundish.member.Member;
import tundish.member.Reaches;
import tundish.member.Right;
import tundish.member.Trait;
import tundish.message.Card;
import tundish.message.Field.Search.Subject;
import tundish.message.Form;
import tundish.message.Reply;
import tundish.operation.Actor;
import tundish.operation.FormId;
import tundish.operation.FormName;
import tundish.operation.Operation.ChooseReach;
import tundish.operation.Operation.Link;
import tundish.operation.Operation.SamePerson;
import tundish.operation.Operation.SomebodyNew;
import tundish.operation.Refusal.BadField;
import tundish.operation.Refusal.TooLate;
import tundish.workspace.Platform;
import tundish.workspace.Scope;
import tundish.workspace.Workspace;
import tundish.workspace.WorkspaceId;
import tundish.workspace.Workspaces;

/** Joins a team's two platforms into one workspace, by a code that is given on the one and typed on the other. */
final class LinkOperations {

    static final Duration GOOD = Duration.ofMinutes(15);

    private static final int TRIES = 5;
    private static final int LENGTH = 10;

    /** Nothing that is taken for another. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Workspaces workspaces;
    private final Tickets tickets;
    private final Stores stores;
    private final Reaches reaches;
    private final Joining joining;
    private final LeaverOperations leavers;
    private final Readings readings;
    private final FormDesk desk;
    private final InstantSource clock;

    LinkOperations(Stores stores, LeaverOperations leavers, Readings readings, FormDesk desk, InstantSource clock) {
        this.workspaces = stores.workspaces();
        this.tickets = stores.tickets();
        this.reaches = stores.reaches();
        this.stores = stores;
        this.joining = new Joining(stores, clock);
        this.leavers = leavers;
        this.readings = readings;
        this.desk = desk;
        this.clock = clock;
    }

    Reply link(Actor actor, Link operation) {
        Permissions.require(actor, Right.CHANGE_SETTINGS);
        return Reply.privately(operation.code().isBlank() ? code(actor) : join(actor, operation.code()));
    }

    private Card code(Actor actor) {
        var code = new StringBuilder();
        RANDOM.ints(LENGTH, 0, LETTERS.length()).forEach(each -> code.append(LETTERS.charAt(each)));
        tickets.issue(
                ticket(code.toString()),
                actor.workspaceId().toString(),
                clock.instant().plus(GOOD));
        return LinkCards.code(
                actor,
                code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2),
                joining.unmatched(actor.workspaceId()));
    }

    private static String ticket(String typed) {
        return "link:" + typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    /** What is wrong is told and not thrown: each try counts, also those that come to nothing. */
    private Card join(Actor actor, String code) {
        var now = clock.instant();
        if (tickets.count("link:" + actor.workspaceId(), now, now.plus(GOOD)) > TRIES) {
            return LinkCards.problem(actor, "tries");
        }
        return tickets.take(ticket(code), now)
                .map(id -> new WorkspaceId(Long.parseLong(id)))
                .flatMap(first -> Scope.everybody().call(() -> join(actor, first)))
                .orElseGet(() -> LinkCards.problem(actor, "unknown"));
    }

    /** Whoever has the code may reach into the workspace that gave it. */
    private Optional<Card> join(Actor actor, WorkspaceId giver) {
        return workspaces.find(giver).filter(workspace -> !workspace.away()).map(first -> join(actor, first));
    }

    private Card join(Actor actor, Workspace first) {
        var second = workspaces.find(actor.workspaceId()).orElseThrow();
        if (first.id().equals(second.id())) {
            return LinkCards.problem(actor, "same");
        }
        if (joining.overlap(first.id(), second.id())) {
            return LinkCards.problem(actor, "overlap");
        }
        var secondIsEmpty = !joining.hasRecords(second.id());
        if (!secondIsEmpty && joining.hasRecords(first.id())) {
            return LinkCards.problem(actor, "both");
        }
        var staying = secondIsEmpty ? first : second;
        joining.join(secondIsEmpty ? second : first, staying);
        return LinkCards.joined(actor, staying, joining.unmatched(staying.id()));
    }

    /** Two records of one person become one: the accounts and the work of the one go to the other. */
    Reply samePerson(Actor actor, SamePerson operation) {
        Permissions.require(actor, Right.CHANGE_PEOPLE);
        var one = stores.members().find(operation.member()).orElseThrow(() -> new BadField("person", "missing"));
        var other = readings.anybody(actor, "person", operation.person());
        if (one.id().equals(other.id()) || Joining.sharesPlatform(one, other)) {
            throw new BadField("person", "link.samePlatform", other.name());
        }
        if (owns(one)) {
            Permissions.require(actor, Right.CHANGE_ALL_DEALS);
            if (!other.active() || !other.may(Right.CHANGE_OWN_DEALS)) {
                throw new BadField("person", "away.mayNot", other.name());
            }
        }
        leavers.carryOver(actor, one, other);
        stores.members().save(one.with(List.of()).withActive(false));
        var both = Joining.both(other, one);
        stores.members().save(both);
        return Reply.privately(LinkCards.same(actor, both, joining.unmatched(actor.workspaceId())));
    }

    /** Nobody is asked about that person again. */
    Reply somebodyNew(Actor actor, SomebodyNew operation) {
        Permissions.require(actor, Right.CHANGE_PEOPLE);
        var member = stores.members()
                .find(operation.member())
                .filter(Member::active)
                .orElseThrow(() -> new TooLate("link.gone"));
        stores.members().save(member.setByHand(Trait.PERSON));
        return new Reply.Rewritten(LinkCards.somebodyNew(actor, member, joining.unmatched(actor.workspaceId())));
    }

    private boolean owns(Member member) {
        return stores.deals()
                        .list(member.id().workspace(), DealFilter.ALL.of(member.id()), 0, 1)
                        .total()
                > 0;
    }

    /** Where somebody who is on several platforms wants to be told in person. */
    Reply chooseReach(Actor actor, ChooseReach operation) {
        if (operation.platform().isBlank()) {
            return new Reply.Asked(form(actor, FormId.of(FormName.REACH), Values.NONE));
        }
        var platform = platform(actor.member(), operation.platform());
        if (platform == null) {
            reaches.follow(actor.id());
        } else {
            reaches.choose(actor.id(), platform);
        }
        return Reply.privately(LinkCards.reach(actor, platform));
    }

    private static @Nullable Platform platform(Member member, String typed) {
        if (typed.equalsIgnoreCase("auto") || typed.equals("自动")) {
            return null;
        }
        return member.accounts().stream()
                .map(account -> account.platform())
                .filter(platform -> platform.name().equalsIgnoreCase(typed))
                .findFirst()
                .orElseThrow(() -> new BadField("platform", "link.notThere", typed));
    }

    Form form(Actor actor, FormId id, Values values) {
        var sheet = desk.sheet("link", actor, id, values);
        return switch (id.form()) {
            case LINK -> sheet.form(List.of(sheet.text("code", false, false)));
            case SAME_PERSON -> sheet.form(List.of(sheet.search("person", Subject.MEMBERS, true)));
            case REACH -> sheet.form(List.of(sheet.choice("platform", LinkCards.platforms(actor), "auto", true)));
            default -> throw new IllegalArgumentException("no form about linking: " + id.form());
        };
    }
}
