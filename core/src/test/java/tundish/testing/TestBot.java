package tundish.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tundish.assistant.Actors;
import tundish.assistant.Assembly;
import tundish.assistant.Assistant;
import tundish.assistant.Stores;
import tundish.calendar.Calendars;
import tundish.chat.Courier;
import tundish.funnel.DefaultFunnel;
import tundish.funnel.Funnel;
import tundish.language.Language;
import tundish.member.Account;
import tundish.member.Member;
import tundish.member.Role;
import tundish.message.Block;
import tundish.message.Button;
import tundish.message.ButtonIds;
import tundish.message.Card;
import tundish.message.Form;
import tundish.message.PlainText;
import tundish.message.Reply;
import tundish.nudge.Nudger;
import tundish.operation.Actor;
import tundish.operation.Operation;
import tundish.operation.Request;
import tundish.sync.WeeklyMeetings;
import tundish.workspace.Home;
import tundish.workspace.Platform;
import tundish.workspace.Scope;
import tundish.workspace.Settings;
import tundish.workspace.Workspace;

/**
 * The whole core on stores in memory and a clock that stands still until told, with a small team: Tom (rep, English) and
 * Li Na (rep, Chinese) sell, Wang manages in Chinese and Grace in English, Mia is in marketing, Ada administers.
 *
 * <p>It is Monday, 23 November 2026, 10:00 in Berlin.
 */
public final class TestBot implements InstantSource {

    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    public static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

    private Instant now = MONDAY;
    private Duration tick = Duration.ZERO;
    private final Map<Member, Reply> lastReplies = new HashMap<>();
    private final Map<Member, Integer> read = new HashMap<>();
    private int readByTeam;

    public final InMemoryFiles files = new InMemoryFiles();
    public final Stores stores;
    public final Assembly assembly;
    public final Assistant assistant;
    public final Actors actors;
    public final Nudger nudger;
    public final RecordingMessenger messenger = new RecordingMessenger(Platform.CONSOLE, Duration.ZERO);
    public final WeeklyMeetings meetings;
    public final Courier courier;
    public final Workspace workspace;
    public final Member ada;
    public final Member tom;
    public final Member liNa;
    public final Member wang;
    public final Member grace;
    public final Member mia;

    public TestBot() {
        this(InMemoryStores.create());
    }

    public TestBot(Stores stores) {
        this.stores = stores;
        this.assembly = new Assembly(stores, Calendars.builtIn(), files, this);
        this.assistant = assembly.assistant();
        this.actors = assembly.actors();
        this.nudger = assembly.nudger();
        this.meetings = assembly.meetings();
        this.courier = assembly.courier(List.of(messenger));
        this.workspace = team("Tundish Ltd");
        this.ada = joins(workspace, "Ada", Role.ADMIN, BERLIN, Language.EN);
        this.tom = joins(workspace, "Tom", Role.REP, BERLIN, Language.EN);
        this.liNa = joins(workspace, "李娜", Role.REP, SHANGHAI, Language.ZH);
        this.wang = joins(workspace, "王强", Role.MANAGER, SHANGHAI, Language.ZH);
        this.grace = joins(workspace, "Grace", Role.MANAGER, BERLIN, Language.EN);
        this.mia = joins(workspace, "Mia", Role.MARKETER, BERLIN, Language.EN);
    }

    /** One more team on the same bot, with Berlin's time and dollars. */
    public Workspace team(String name) {
        return lookingIn(() -> {
            var founded = stores.workspaces().found(name, Settings.initial(BERLIN, Language.EN));
            stores.workspaces().settle(founded.id(), new Home(Platform.CONSOLE, name + " " + founded.id()));
            return founded;
        });
    }

    public Member joins(Workspace team, String name, Role role, ZoneId zone, Language language) {
        return lookingIn(() -> {
            var member = new Member(
                    stores.members().nextId(team.id()),
                    name,
                    "",
                    role,
                    zone,
                    language,
                    true,
                    List.of(new Account(Platform.CONSOLE, name)));
            stores.members().save(member);
            return member;
        });
    }

    /** Types a line such as {@code /followup Acme called} and returns the answer as plain text. */
    public String types(Member who, String line) {
        var space = (line + " ").indexOf(' ');
        return asks(
                who,
                new Request.Typed(
                        line.substring(1, space), line.substring(space).strip()));
    }

    /** Presses the button with that label, or that beginning of one, on the last answer to this person. */
    public String presses(Member who, String label) {
        return presses(who, label, 0);
    }

    /** Presses the n-th (from 0) of several buttons with that label on the last answer to this person. */
    public String presses(Member who, String label, int which) {
        var found = buttons(lastCard(who))
                .filter(button -> button.label().startsWith(label))
                .toList();
        if (found.size() <= which) {
            throw new AssertionError("no button “" + label + "” on: " + text(who, lastReply(who)));
        }
        return asks(who, new Request.Pressed(ButtonIds.write(found.get(which).operation())));
    }

    /** Fills in the last form this person was shown, on top of what stands in it, and sends it. */
    public String submits(Member who, Map<String, String> values) {
        var form = lastForm(who);
        var all = new HashMap<>(form.values());
        all.putAll(values);
        return asks(who, new Request.Submitted(form.id().write(), all));
    }

    public String carriesOut(Member who, Operation operation) {
        return asks(who, new Request.Direct(operation));
    }

    public String asks(Member who, Request request) {
        var reply = assistant.answer(actor(who), request);
        lastReplies.put(who, reply);
        return text(who, reply);
    }

    /** What the last answer is told as where it is too late to open a form. */
    public String isLate(Member who) {
        var reply = assistant.late(actor(who), lastReply(who));
        lastReplies.put(who, reply);
        return text(who, reply);
    }

    /** Runs what is due by the clock, and delivers everything that may leave. */
    public void runsWhatIsDue() {
        nudger.nudgeDue();
        assembly.returns().welcomeDue();
        meetings.holdDue();
        assembly.reviews().postDue();
        courier.deliverDue();
    }

    /**
     * Runs what is due and returns what this person was sent in private since last asked, message by message with an
     * empty line between; the buttons of the last one can be pressed.
     */
    public String receives(Member who) {
        runsWhatIsDue();
        var all = messenger.messages();
        var news = all.subList(read.getOrDefault(who, 0), all.size()).stream()
                .filter(message -> who.accounts().stream().anyMatch(account -> message.isTo(account.user())))
                .toList();
        read.put(who, all.size());
        news.forEach(message -> lastReplies.put(who, Reply.privately(message.card())));
        return news.stream().map(RecordingMessenger.Message::text).collect(Collectors.joining("\n\n"));
    }

    /** Runs what is due and returns what was posted to the team since last asked; its buttons can be pressed by anybody. */
    public String teamReceives() {
        runsWhatIsDue();
        var all = messenger.messages();
        var news = all.subList(readByTeam, all.size()).stream()
                .filter(message -> !message.to().direct() && !message.rewritten())
                .toList();
        readByTeam = all.size();
        for (var message : news) {
            stores.members()
                    .all(workspace.id())
                    .forEach(member -> lastReplies.put(member, Reply.openly(message.card())));
        }
        return news.stream().map(RecordingMessenger.Message::text).collect(Collectors.joining("\n\n"));
    }

    public Reply lastReply(Member who) {
        var reply = lastReplies.get(who);
        if (reply == null) {
            throw new AssertionError(who.name() + " was not answered yet");
        }
        return reply;
    }

    public Form lastForm(Member who) {
        return switch (lastReplies.get(who)) {
            case Reply.Asked(var form) -> form;
            case Reply.AskedAgain(var form, var _) -> form;
            case null, default -> throw new AssertionError("no form was shown to " + who.name());
        };
    }

    public Card lastCard(Member who) {
        return switch (lastReplies.get(who)) {
            case Reply.Told(var _, var card) -> card;
            case Reply.Rewritten(var card) -> card;
            case Reply.Handed handed -> handed.card();
            case null, default -> throw new AssertionError("no card was shown to " + who.name());
        };
    }

    /** As the member is now, in the workspace as it is now. */
    public Actor actor(Member who) {
        return lookingIn(() -> new Actor(
                stores.workspaces().find(who.id().workspace()).orElseThrow(),
                stores.members().find(who.id()).orElseThrow()));
    }

    /** The team's usual funnel, as it is kept now. */
    public Funnel funnel() {
        return lookingIn(() -> stores.funnels().find(workspace.id(), DefaultFunnel.NAME))
                .orElseThrow();
    }

    /** Looks into the stores from outside, where no workspace is kept from another. */
    public <T> T lookingIn(Supplier<T> work) {
        return Scope.everybody().call(() -> stores.transactions().run(work));
    }

    public void passes(Duration time) {
        now = now.plus(time);
    }

    public void isNow(Instant moment) {
        now = moment;
    }

    /** By Berlin's clocks: {@code 2026-11-30T09:00}. */
    public void isNow(String local) {
        isNow(LocalDateTime.parse(local).atZone(BERLIN).toInstant());
    }

    /** From now on the clock goes on whenever somebody looks at it, as real ones do. */
    public void ticks() {
        tick = Duration.ofMillis(1);
    }

    @Override
    public Instant instant() {
        now = now.plus(tick);
        return now;
    }

    private static String text(Member who, Reply reply) {
        return new PlainText(who.zone(), who.language()).render(reply);
    }

    private static Stream<Button> buttons(Card card) {
        return card.blocks().stream().flatMap(block -> switch (block) {
            case Block.Buttons(var buttons) -> buttons.stream();
            case Block.Entry(var _, var buttons) -> buttons.stream();
            default -> Stream.empty();
        });
    }
}
