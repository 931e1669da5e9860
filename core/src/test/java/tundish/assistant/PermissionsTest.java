package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static tundish.member.Right.ADD_LEADS;
import static tundish.member.Right.CHANGE_ALL_DEALS;
import static tundish.member.Right.CHANGE_CAMPAIGNS;
import static tundish.member.Right.CHANGE_FUNNELS;
import static tundish.member.Right.CHANGE_GOALS;
import static tundish.member.Right.CHANGE_OWN_DEALS;
import static tundish.member.Right.CHANGE_PEOPLE;
import static tundish.member.Right.CHANGE_RATES;
import static tundish.member.Right.CHANGE_SETTINGS;
import static tundish.member.Right.EXPORT;
import static tundish.member.Right.IMPORT;
import static tundish.member.Right.OVERRIDE_GATES;
import static tundish.member.Right.SEE_FUNNEL;
import static tundish.member.Right.SEE_REPORTS;
import static tundish.member.Right.SETTLE_ALL_ITEMS;
import static tundish.member.Right.TAKE_PART_IN_SYNC;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tundish.calendar.DayCount;
import tundish.deal.Column;
import tundish.deal.Deal;
import tundish.deal.DealId;
import tundish.deal.Details;
import tundish.followup.FollowUpId;
import tundish.funnel.DefaultFunnel;
import tundish.language.Language;
import tundish.member.Member;
import tundish.member.MemberId;
import tundish.member.Right;
import tundish.member.Role;
import tundish.message.Card.Tone;
import tundish.message.Reply;
import tundish.message.Texts;
import tundish.metrics.Share;
import tundish.operation.DealRef;
import tundish.operation.FunnelView;
import tundish.operation.Operation;
import tundish.operation.Operation.SuggestionAnswer;
import tundish.operation.ReportView;
import tundish.suggestion.Advice;
import tundish.suggestion.Advice.NudgesIgnored;
import tundish.suggestion.Advice.RepurchaseGrows;
import tundish.suggestion.Suggestion;
import tundish.sync.Item;
import tundish.testing.Checkout;
import tundish.testing.DealMaker;
import tundish.testing.TestBot;
import tundish.workspace.Platform;
import tundish.workspace.Setup.Step;

/**
 * Carries out every operation as every role. Whoever adds an operation adds a line to {@link #LINES}; the table in {@code
 * docs/permissions.md} is compared with them.
 */
class PermissionsTest {

    private static final Path DOCS = Checkout.file("docs/permissions.md");

    /** These carry out, or lead to, others that are judged for themselves. */
    private static final Set<Class<? extends Operation>> WRAPPERS =
            Set.of(Operation.OpenForm.class, Operation.AnswerDraft.class);

    private static final List<Line> LINES = List.of(
            line(Operation.LogFollowUp.class, "on a deal of one’s own", CHANGE_OWN_DEALS, to -> log(to.own())),
            line(Operation.LogFollowUp.class, "on somebody else’s deal", CHANGE_ALL_DEALS, to -> log(to.others())),
            line(
                    Operation.UndoFollowUp.class,
                    "on a deal of one’s own",
                    CHANGE_OWN_DEALS,
                    to -> new Operation.UndoFollowUp(to.loggedOn(to.own()))),
            line(
                    Operation.UndoFollowUp.class,
                    "on somebody else’s deal",
                    CHANGE_ALL_DEALS,
                    to -> new Operation.UndoFollowUp(to.loggedOn(to.others()))),
            line(
                    Operation.AddLead.class,
                    "",
                    ADD_LEADS,
                    to -> new Operation.AddLead("Initech, trade show, needs 5 seats", Map.of(), false)),
            line(
                    Operation.AddLead.class,
                    "for somebody else",
                    CHANGE_ALL_DEALS,
                    to -> new Operation.AddLead("Initech", Map.of(Column.OWNER, "李娜"), false)),
            line(Operation.ClaimDeal.class, "", CHANGE_OWN_DEALS, to -> new Operation.ClaimDeal(to.nobodys())),
            line(Operation.ShowDeal.class, "", null, to -> new Operation.ShowDeal(to.others())),
            line(Operation.MoveDeal.class, "of one’s own", CHANGE_OWN_DEALS, to -> move(to.own(), "prospect", "")),
            line(
                    Operation.MoveDeal.class,
                    "of somebody else",
                    CHANGE_ALL_DEALS,
                    to -> move(to.others(), "prospect", "")),
            line(
                    Operation.MoveDeal.class,
                    "past a gate",
                    OVERRIDE_GATES,
                    to -> move(to.own(), "negotiation", "they are in a hurry")),
            line(Operation.EditDeal.class, "of one’s own", CHANGE_OWN_DEALS, to -> edit(to.own())),
            line(Operation.EditDeal.class, "that nobody owns", CHANGE_OWN_DEALS, to -> edit(to.nobodys())),
            line(Operation.EditDeal.class, "of somebody else", CHANGE_ALL_DEALS, to -> edit(to.others())),
            line(Operation.WinDeal.class, "of one’s own", CHANGE_OWN_DEALS, to -> win(to.own())),
            line(Operation.WinDeal.class, "of somebody else", CHANGE_ALL_DEALS, to -> win(to.others())),
            line(Operation.LoseDeal.class, "of one’s own", CHANGE_OWN_DEALS, to -> lose(to.own())),
            line(Operation.LoseDeal.class, "of somebody else", CHANGE_ALL_DEALS, to -> lose(to.others())),
            line(Operation.ReopenDeal.class, "of one’s own", CHANGE_OWN_DEALS, to -> reopen(to.lost(to.own()))),
            line(Operation.ReopenDeal.class, "of somebody else", CHANGE_ALL_DEALS, to -> reopen(to.lost(to.others()))),
            line(Operation.HandOverDeal.class, "of one’s own", CHANGE_OWN_DEALS, to -> handOver(to.own())),
            line(Operation.HandOverDeal.class, "of somebody else", CHANGE_ALL_DEALS, to -> handOver(to.others())),
            line(Operation.RepeatDeal.class, "of one’s own", CHANGE_OWN_DEALS, to -> repeat(to.won(to.own()))),
            line(Operation.RepeatDeal.class, "of somebody else", CHANGE_ALL_DEALS, to -> repeat(to.won(to.others()))),
            line(Operation.SnoozeDeal.class, "of one’s own", CHANGE_OWN_DEALS, to -> snooze(to.own())),
            line(Operation.SnoozeDeal.class, "of somebody else", CHANGE_ALL_DEALS, to -> snooze(to.others())),
            line(Operation.ShowFunnel.class, "", SEE_FUNNEL, to -> new Operation.ShowFunnel(FunnelView.ALL)),
            line(Operation.ShowReport.class, "", SEE_REPORTS, to -> new Operation.ShowReport(ReportView.USUAL)),
            line(
                    Operation.ShowWhy.class,
                    "",
                    SEE_REPORTS,
                    to -> new Operation.ShowWhy(ReportView.USUAL, "winRate", "", 0)),
            line(Operation.ShowReview.class, "", SEE_REPORTS, to -> new Operation.ShowReview("")),
            line(Operation.HandReview.class, "", SEE_REPORTS, to -> new Operation.HandReview("")),
            line(Operation.ShowSync.class, "", SEE_FUNNEL, to -> new Operation.ShowSync()),
            line(
                    Operation.GiveFeedback.class,
                    "",
                    TAKE_PART_IN_SYNC,
                    to -> new Operation.GiveFeedback("smaller packages", new DealRef(""))),
            line(
                    Operation.Decide.class,
                    "",
                    TAKE_PART_IN_SYNC,
                    to -> new Operation.Decide("two fairs a year", "", "", 0, "")),
            line(
                    Operation.SettleItem.class,
                    "of one’s own",
                    TAKE_PART_IN_SYNC,
                    to -> new Operation.SettleItem(to.itemOf(to.actor()), true, Operation.ItemCard.ITEM)),
            line(
                    Operation.SettleItem.class,
                    "of somebody else",
                    SETTLE_ALL_ITEMS,
                    to -> new Operation.SettleItem(to.itemOf(to.other()), true, Operation.ItemCard.ITEM)),
            line(Operation.ShowHelp.class, "", null, to -> new Operation.ShowHelp("")),
            line(Operation.ShowHome.class, "", null, to -> new Operation.ShowHome()),
            line(Operation.ShowSettings.class, "", null, to -> new Operation.ShowSettings()),
            line(
                    Operation.ChangeSettings.class,
                    "",
                    CHANGE_SETTINGS,
                    to -> new Operation.ChangeSettings(Map.of("currency", "EUR"))),
            line(Operation.ShowSuggestions.class, "", SEE_REPORTS, to -> new Operation.ShowSuggestions()),
            line(
                    Operation.SettleSuggestion.class,
                    "to accept one about settings",
                    CHANGE_SETTINGS,
                    to -> settle(to, SuggestionAnswer.ACCEPT)),
            line(
                    Operation.SettleSuggestion.class,
                    "to dismiss one, whatever it is about",
                    SETTLE_ALL_ITEMS,
                    to -> settle(to, SuggestionAnswer.DISMISS)),
            line(
                    Operation.FillSuggestion.class,
                    "to name who owns customers",
                    CHANGE_PEOPLE,
                    to -> new Operation.FillSuggestion(
                            to.suggestion(new RepurchaseGrows("default", new Share(12, 40), new Share(2, 40))),
                            Map.of("member", "Tom"))),
            line(Operation.AppointSuccessOwner.class, "to be told", null, to -> new Operation.AppointSuccessOwner("")),
            line(
                    Operation.AppointSuccessOwner.class,
                    "",
                    CHANGE_PEOPLE,
                    to -> new Operation.AppointSuccessOwner("Tom")),
            line(Operation.ShowPeople.class, "", null, to -> new Operation.ShowPeople()),
            line(
                    Operation.ChangeMember.class,
                    "oneself",
                    null,
                    to -> new Operation.ChangeMember("me", Map.of("member", "me", "zone", "Europe/Rome"))),
            line(
                    Operation.ChangeMember.class,
                    "one’s own role",
                    CHANGE_PEOPLE,
                    to -> new Operation.ChangeMember("me", Map.of("member", "me", "role", to.otherRole()))),
            line(
                    Operation.ChangeMember.class,
                    "somebody else",
                    CHANGE_PEOPLE,
                    to -> new Operation.ChangeMember("李娜", Map.of("member", "李娜", "zone", "Europe/Rome"))),
            line(Operation.ShowGoals.class, "", SEE_REPORTS, to -> new Operation.ShowGoals()),
            line(Operation.ShowGoal.class, "", SEE_REPORTS, to -> new Operation.ShowGoal(to.goal())),
            line(
                    Operation.SetGoal.class,
                    "",
                    CHANGE_GOALS,
                    to -> new Operation.SetGoal("", "revenue 10m, 2027, Grace", Map.of(), -1)),
            line(Operation.DropGoal.class, "", CHANGE_GOALS, to -> new Operation.DropGoal(to.goal())),
            line(Operation.ShowFunnels.class, "", SEE_FUNNEL, to -> new Operation.ShowFunnels("")),
            line(
                    Operation.ChangeFunnel.class,
                    "",
                    CHANGE_FUNNELS,
                    to -> new Operation.ChangeFunnel("limit", Map.of("line", "lead 2 days"))),
            line(Operation.ShowCampaign.class, "", SEE_FUNNEL, to -> new Operation.ShowCampaign("")),
            line(
                    Operation.SaveCampaign.class,
                    "",
                    CHANGE_CAMPAIGNS,
                    to -> new Operation.SaveCampaign("", Map.of("line", "Fair, trade show"), -1)),
            line(
                    Operation.BookCost.class,
                    "",
                    CHANGE_CAMPAIGNS,
                    to -> new Operation.BookCost(to.campaign(), "100", "", "booth")),
            line(Operation.WithdrawCost.class, "", CHANGE_CAMPAIGNS, to -> new Operation.WithdrawCost(to.cost())),
            line(
                    Operation.AttachLead.class,
                    "",
                    ADD_LEADS,
                    to -> new Operation.AttachLead(to.campaign(), to.others(), "")),
            line(
                    Operation.DetachLead.class,
                    "",
                    CHANGE_CAMPAIGNS,
                    to -> new Operation.DetachLead("Expo", to.attached())),
            line(
                    Operation.ReportCampaigns.class,
                    "",
                    SEE_REPORTS,
                    to -> new Operation.ReportCampaigns("campaign", "first", "")),
            line(Operation.ShowRates.class, "", SEE_FUNNEL, to -> new Operation.ShowRates()),
            line(Operation.ChangeRate.class, "", CHANGE_RATES, to -> new Operation.ChangeRate("EUR", "1.08", "")),
            line(
                    Operation.ChangeGroupRole.class,
                    "",
                    CHANGE_SETTINGS,
                    to -> new Operation.ChangeGroupRole("S0614TZR7", "manager")),
            line(
                    Operation.ForgetGroupRole.class,
                    "",
                    CHANGE_SETTINGS,
                    to -> new Operation.ForgetGroupRole(Platform.SLACK, "S0614TZR7")),
            line(
                    Operation.HandOverAll.class,
                    "",
                    CHANGE_PEOPLE,
                    to -> new Operation.HandOverAll("李娜", "Grace2", "", false, false)),
            line(Operation.HandBack.class, "", CHANGE_PEOPLE, to -> new Operation.HandBack(to.handedOver())),
            line(Operation.ShowAbsences.class, "", null, to -> new Operation.ShowAbsences()),
            line(
                    Operation.EnterAbsence.class,
                    "of one’s own",
                    null,
                    to -> new Operation.EnterAbsence("tomorrow", "", "", "", "")),
            line(
                    Operation.EnterAbsence.class,
                    "of somebody else",
                    CHANGE_PEOPLE,
                    to -> new Operation.EnterAbsence("李娜 tomorrow", "", "", "", "")),
            line(
                    Operation.EndAbsence.class,
                    "of one’s own",
                    null,
                    to -> new Operation.EndAbsence(to.absenceOf(to.actor()))),
            line(
                    Operation.EndAbsence.class,
                    "of somebody else",
                    CHANGE_PEOPLE,
                    to -> new Operation.EndAbsence(to.absenceOf(to.other()))),
            line(
                    Operation.ImportFile.class,
                    "",
                    IMPORT,
                    to -> new Operation.ImportFile("deals", "", to.file(), "", "", false)),
            line(Operation.ExportDeals.class, "", EXPORT, to -> new Operation.ExportDeals("csv", FunnelView.ALL)),
            line(Operation.ShowTokens.class, "", CHANGE_SETTINGS, to -> new Operation.ShowTokens()),
            line(Operation.IssueToken.class, "", CHANGE_SETTINGS, to -> new Operation.IssueToken("Web form")),
            line(Operation.RevokeToken.class, "", CHANGE_SETTINGS, to -> new Operation.RevokeToken(to.token())),
            line(Operation.ShowUndelivered.class, "", CHANGE_SETTINGS, to -> new Operation.ShowUndelivered()),
            line(Operation.ShowSetup.class, "", CHANGE_SETTINGS, to -> new Operation.ShowSetup()),
            line(
                    Operation.SetUp.class,
                    "",
                    CHANGE_SETTINGS,
                    to -> new Operation.SetUp(Step.REGION, Map.of("currency", "EUR"))),
            line(Operation.FinishSetup.class, "", CHANGE_SETTINGS, to -> new Operation.FinishSetup()),
            line(Operation.ChangeExamples.class, "", CHANGE_SETTINGS, to -> new Operation.ChangeExamples("")),
            line(Operation.LoadExamples.class, "", CHANGE_SETTINGS, to -> new Operation.LoadExamples()),
            line(Operation.SkipExamples.class, "", CHANGE_SETTINGS, to -> new Operation.SkipExamples()),
            line(Operation.SomebodyNew.class, "", CHANGE_PEOPLE, to -> new Operation.SomebodyNew(to.secondRecord())),
            line(Operation.RemoveExamples.class, "", CHANGE_SETTINGS, to -> new Operation.RemoveExamples(true)),
            line(Operation.Link.class, "", CHANGE_SETTINGS, to -> new Operation.Link("")),
            line(
                    Operation.SamePerson.class,
                    "",
                    CHANGE_PEOPLE,
                    to -> new Operation.SamePerson(to.secondRecord(), "Grace2")),
            line(Operation.ChooseReach.class, "", null, to -> new Operation.ChooseReach("auto")),
            line(Operation.RetryPost.class, "", CHANGE_SETTINGS, to -> new Operation.RetryPost(4711)));

    /** @param right null where everybody may */
    private record Line(
            Class<? extends Operation> what,
            String when,
            @Nullable Right right,
            Function<Scene, Operation> operation) {

        boolean allowedTo(Role role) {
            return right == null || right.heldBy(role);
        }

        @Override
        public String toString() {
            return (what.getSimpleName() + " " + when).strip();
        }
    }

    private static Line line(
            Class<? extends Operation> what, String when, @Nullable Right right, Function<Scene, Operation> operation) {
        return new Line(what, when, right, operation);
    }

    static Stream<Arguments> everyLineAsEveryRole() {
        return LINES.stream().flatMap(line -> Arrays.stream(Role.values()).map(role -> Arguments.of(line, role)));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource
    void everyLineAsEveryRole(Line line, Role role) {
        var scene = new Scene(role);
        var answer = scene.bot.carriesOut(scene.actor(), line.operation.apply(scene));
        if (line.allowedTo(role)) {
            assertThat(answer).doesNotStartWith("That is not yours to do");
            // There is no message to be sent again: being told so is being allowed to ask.
            if (line.what != Operation.RetryPost.class) {
                assertThat(scene.tone()).as(answer).isNotEqualTo(Tone.WARNING);
            }
        } else {
            assertThat(answer).startsWith("That is not yours to do\n");
        }
    }

    @Test
    void noOperationIsWithoutALine() {
        var judged = LINES.stream().map(Line::what).collect(Collectors.toSet());
        assertThat(operations(Operation.class).filter(each -> !WRAPPERS.contains(each)))
                .allMatch(judged::contains, "has a line in this test");
    }

    private static Stream<Class<? extends Operation>> operations(Class<? extends Operation> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(each -> operations(each.asSubclass(Operation.class)))
                : Stream.of(type);
    }

    @Test
    void theDocsSayTheSame() throws IOException {
        if ("write".equals(System.getProperty("permissions"))) {
            Files.writeString(DOCS, docs());
        }
        assertThat(Files.readString(DOCS))
                .as("run: mvn -pl core test -Dtest=PermissionsTest -Dpermissions=write")
                .isEqualTo(docs());
    }

    private static String docs() {
        return """
                # Who may do what 权限

                The one table of permissions is `tundish.member.Right`. This page is compared with it, and with what happens, by
                `PermissionsTest`: it carries out every operation as every role.

                A rep sees the team's funnel and changes deals of their own; a manager changes all and lets deals past gates; a
                marketer looks after campaigns and sees leads; an administrator changes settings and people. Whoever stands in for
                somebody who is away may meanwhile change that person's deals, but not give them away.

                ## Rights

                | Right | 权限 | in the code | Rep 销售 | Manager 经理 | Marketer 市场 | Administrator 管理员 |
                |---|---|---|---|---|---|---|
                %s

                ## Operations

                | Operation | when | asks for |
                |---|---|---|
                %s
                """.formatted(
                        Arrays.stream(Right.values()).map(PermissionsTest::row).collect(Collectors.joining("\n")),
                        LINES.stream().map(PermissionsTest::row).collect(Collectors.joining("\n")));
    }

    private static String row(Right right) {
        var key = "right." + right;
        return Stream.concat(
                        Stream.of(
                                Texts.of("rights", Language.EN).get(key),
                                Texts.of("rights", Language.ZH).get(key),
                                "`" + right + "`"),
                        Arrays.stream(Role.values()).map(role -> right.heldBy(role) ? "✓" : ""))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String row(Line line) {
        return "| `%s` | %s | %s |"
                .formatted(
                        line.what.getSimpleName(), line.when, line.right == null ? "nothing" : "`" + line.right + "`");
    }

    private static Operation log(DealRef deal) {
        return new Operation.LogFollowUp(
                deal, "", "call", "they called", "", "send quote", "tomorrow", "", "", "", false, null, -1);
    }

    private static Operation settle(Scene to, SuggestionAnswer answer) {
        var advice = new NudgesIgnored(new Share(1, 40), DayCount.working(3), DayCount.working(1));
        return new Operation.SettleSuggestion(to.suggestion(advice), answer, false);
    }

    private static Operation move(DealRef deal, String stage, String override) {
        return new Operation.MoveDeal(deal, stage, override, -1);
    }

    private static Operation edit(DealRef deal) {
        return new Operation.EditDeal(deal, Map.of(Column.REGION, "North"), -1);
    }

    private static Operation win(DealRef deal) {
        return new Operation.WinDeal(deal, "1000", "", "they are in a hurry", -1);
    }

    private static Operation lose(DealRef deal) {
        return new Operation.LoseDeal(deal, "price", "", -1);
    }

    private static Operation reopen(DealRef deal) {
        return new Operation.ReopenDeal(deal, "", "they are back", -1);
    }

    private static Operation handOver(DealRef deal) {
        return new Operation.HandOverDeal(deal, "Grace2", "", -1);
    }

    private static Operation repeat(DealRef deal) {
        return new Operation.RepeatDeal(deal, "more seats", "");
    }

    private static Operation snooze(DealRef deal) {
        return new Operation.SnoozeDeal(deal, "next week", "on holiday", -1);
    }

    /** A team in which somebody of that role acts; the other one is a rep. */
    private static final class Scene {

        private final TestBot bot = new TestBot();
        private final DealMaker deals = new DealMaker(bot);
        private final Role role;
        private final Member actor;

        Scene(Role role) {
            this.role = role;
            this.actor = bot.joins(bot.workspace, "Actor", role, TestBot.BERLIN, Language.EN);
            bot.joins(bot.workspace, "Grace2", Role.REP, TestBot.BERLIN, Language.EN);
        }

        Member actor() {
            return actor;
        }

        Member other() {
            return bot.liNa;
        }

        String otherRole() {
            return role == Role.MANAGER ? "rep" : "manager";
        }

        DealRef own() {
            return deal(actor);
        }

        DealRef others() {
            return deal(bot.liNa);
        }

        DealRef nobodys() {
            return deal(null);
        }

        String campaign() {
            bot.types(bot.mia, "/campaign new Expo, trade show");
            return "Expo";
        }

        long cost() {
            campaign();
            bot.types(bot.mia, "/campaign cost Expo 100 booth");
            return bot.lookingIn(() -> bot.stores.campaigns().bookings(bot.workspace.id()))
                    .getLast()
                    .number();
        }

        DealRef attached() {
            campaign();
            var deal = others();
            bot.carriesOut(bot.mia, new Operation.AttachLead("Expo", deal, ""));
            return deal;
        }

        /** Everything is known of it, so that its next stage's gate is open. */
        private DealRef deal(@Nullable Member owner) {
            var deal = deals.deal("Acme", owner, DefaultFunnel.LEAD);
            bot.stores.transactions().carry(() -> bot.stores.deals().save(complete(deal)));
            bot.carriesOut(bot.ada, log(DealRef.of(deal.id())));
            bot.carriesOut(bot.ada, log(DealRef.of(deal.id())));
            return DealRef.of(deal.id());
        }

        private static Deal complete(Deal deal) {
            return deal.with(new Details(
                    "Acme", "Jane", "jane@example.com", "50 seats", "", null, null, "search", "", "", "", "", null));
        }

        DealRef lost(DealRef deal) {
            bot.carriesOut(bot.ada, lose(deal));
            return deal;
        }

        DealRef won(DealRef deal) {
            bot.carriesOut(bot.ada, win(deal));
            return deal;
        }

        FollowUpId loggedOn(DealRef deal) {
            return bot.stores
                    .transactions()
                    .run(() -> bot.stores
                            .followUps()
                            .of(new DealId(bot.workspace.id(), deal.chosen().orElseThrow()))
                            .getFirst()
                            .id());
        }

        long itemOf(Member owner) {
            return bot.stores.transactions().run(() -> {
                var notes = bot.stores.meetingNotes();
                var number = notes.nextNumber(bot.workspace.id());
                notes.save(Item.decided(
                        bot.workspace.id(),
                        number,
                        "case study",
                        owner.id(),
                        LocalDate.of(2026, 12, 1),
                        bot.wang.id(),
                        bot.instant()));
                return number;
            });
        }

        /** Somebody who is known by name only. */
        MemberId secondRecord() {
            return bot.lookingIn(() -> {
                var second = bot.grace
                        .in(bot.stores.members().nextId(bot.workspace.id()))
                        .with(List.of());
                bot.stores.members().save(second);
                return second.id();
            });
        }

        String token() {
            bot.carriesOut(bot.ada, new Operation.IssueToken("Web form"));
            return bot.lookingIn(() ->
                    bot.stores.apiTokens().all(bot.workspace.id()).getFirst().id());
        }

        long handedOver() {
            bot.carriesOut(bot.ada, new Operation.HandOverAll("李娜", "Grace2", "", false, false));
            return 1;
        }

        long suggestion(Advice advice) {
            return bot.lookingIn(() -> {
                bot.stores.suggestions().add(Suggestion.made(bot.workspace.id(), 1, advice, bot.instant()));
                return 1L;
            });
        }

        long goal() {
            bot.carriesOut(bot.ada, new Operation.SetGoal("", "revenue 10m, 2027, Ada", Map.of(), -1));
            return 1;
        }

        long absenceOf(Member away) {
            bot.carriesOut(away, new Operation.EnterAbsence("tomorrow", "", "", "", ""));
            return bot.stores
                    .absences()
                    .after(bot.workspace.id(), bot.instant())
                    .getFirst()
                    .number();
        }

        String file() {
            bot.files.put("deals.csv", "Customer,Stage\nInitech,Lead\n");
            return "deals.csv";
        }

        @Nullable
        Tone tone() {
            return switch (bot.lastReply(actor)) {
                case Reply.Told(var _, var card) -> card.tone();
                case Reply.Rewritten(var card) -> card.tone();
                default -> null;
            };
        }
    }
}
