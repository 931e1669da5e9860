package tundish.message;

import java.util.Arrays;
import java.util.Optional;
import tundish.followup.FollowUpId;
import tundish.member.MemberId;
import tundish.operation.DealRef;
import tundish.operation.DraftId;
import tundish.operation.FormName;
import tundish.operation.FunnelView;
import tundish.operation.Operation.AnswerDraft;
import tundish.operation.Operation.ClaimDeal;
import tundish.operation.Operation.DropGoal;
import tundish.operation.Operation.EndAbsence;
import tundish.operation.Operation.ExportDeals;
import tundish.operation.Operation.FinishSetup;
import tundish.operation.Operation.ForgetGroupRole;
import tundish.operation.Operation.HandBack;
import tundish.operation.Operation.HandReview;
import tundish.operation.Operation.ItemCard;
import tundish.operation.Operation.LoadExamples;
import tundish.operation.Operation.OpenForm;
import tundish.operation.Operation.Pressable;
import tundish.operation.Operation.RemoveExamples;
import tundish.operation.Operation.ReportCampaigns;
import tundish.operation.Operation.RetryPost;
import tundish.operation.Operation.RevokeToken;
import tundish.operation.Operation.SettleItem;
import tundish.operation.Operation.SettleSuggestion;
import tundish.operation.Operation.ShowAbsences;
import tundish.operation.Operation.ShowCampaign;
import tundish.operation.Operation.ShowDeal;
import tundish.operation.Operation.ShowFunnel;
import tundish.operation.Operation.ShowFunnels;
import tundish.operation.Operation.ShowGoal;
import tundish.operation.Operation.ShowGoals;
import tundish.operation.Operation.ShowHelp;
import tundish.operation.Operation.ShowHome;
import tundish.operation.Operation.ShowPeople;
import tundish.operation.Operation.ShowRates;
import tundish.operation.Operation.ShowReport;
import tundish.operation.Operation.ShowReview;
import tundish.operation.Operation.ShowSettings;
import tundish.operation.Operation.ShowSetup;
import tundish.operation.Operation.ShowSuggestions;
import tundish.operation.Operation.ShowSync;
import tundish.operation.Operation.ShowTokens;
import tundish.operation.Operation.ShowUndelivered;
import tundish.operation.Operation.ShowWhy;
import tundish.operation.Operation.SkipExamples;
import tundish.operation.Operation.SomebodyNew;
import tundish.operation.Operation.SuggestionAnswer;
import tundish.operation.Operation.UndoFollowUp;
import tundish.operation.Operation.WithdrawCost;
import tundish.operation.ReportView;
import tundish.operation.ReportView.Face;
import tundish.workspace.Platform;
import tundish.workspace.WorkspaceId;

/**
 * Writes an operation into a button's id and reads it back when the button is pressed, perhaps months and releases
 * later: {@code v1|deal.show|17}, at most 100 characters. Never reuse or rename a word.
 *
 * <p>Ids name no workspace: the one who presses brings it along, so that nobody reaches into another's.
 */
public final class ButtonIds {

    private static final String VERSION = "v1";
    private static final int LONGEST_TEXT = 40;

    private ButtonIds() {}

    public static String write(Pressable operation) {
        return switch (operation) {
            case OpenForm(var form, var subject) -> id("form.open", form.key(), subject);
            case AnswerDraft(var draft, var name, var value) -> id("draft", draft.number(), name, value);
            case UndoFollowUp(var followUp) -> id("followup.undo", followUp.number());
            case ClaimDeal(var deal) -> id("deal.claim", deal.text());
            case ShowDeal(var deal) -> id("deal.show", deal.text());
            case ShowFunnel(var view) -> id("funnel", write(view));
            case ShowReport(var view) -> id("report", write(view), funnelAndGroup(view));
            case ShowWhy(var view, var figure, var stage, var page) ->
                id("why", write(view), figure, safe(stage), page, funnelAndGroup(view));
            case ShowReview(var month) -> id("review", safe(month));
            case HandReview(var month) -> id("review.file", safe(month));
            case ShowSync() -> id("sync");
            case SettleItem(var item, var done, var on) -> id("item", item, done ? "done" : "dropped", word(on));
            case ShowHelp(var topic) -> id("help", topic);
            case ShowHome() -> id("home");
            case ShowSettings() -> id("settings");
            case ShowSetup() -> id("setup");
            case LoadExamples() -> id("examples.load");
            case SkipExamples() -> id("examples.skip");
            case RemoveExamples(var sure) -> id("examples.remove", sure ? "sure" : "ask");
            case FinishSetup() -> id("setup.done");
            case SomebodyNew(var member) -> id("person.new", member.number());
            case ShowFunnels(var funnel) -> id("funnels", safe(funnel));
            case ShowSuggestions() -> id("suggestions");
            case SettleSuggestion(var suggestion, var answer, var posted) ->
                id("suggestion", suggestion, answer, posted ? "p" : "o");
            case ShowPeople() -> id("people");
            case ShowCampaign(var campaign) -> id("campaign", safe(campaign));
            case WithdrawCost(var booking) -> id("campaign.uncost", booking);
            case ReportCampaigns(var by, var credit, var period) ->
                id("campaign.report", safe(by), safe(credit), safe(period));
            case ShowRates() -> id("rates");
            case ShowGoals() -> id("goals");
            case ShowGoal(var goal) -> id("goal", safe(goal));
            case DropGoal(var goal) -> id("goal.drop", safe(goal));
            case ForgetGroupRole(var platform, var group) -> id("roles.forget", platform, group);
            case HandBack(var succession) -> id("leaver.back", succession);
            case ShowAbsences() -> id("away");
            case EndAbsence(var absence) -> id("away.end", absence);
            case ExportDeals(var format, var view) -> id("export", format, write(view));
            case ShowTokens() -> id("tokens");
            case RevokeToken(var token) -> id("token.revoke", token);
            case ShowUndelivered() -> id("undelivered");
            case RetryPost(var post) -> id("post.retry", post);
        };
    }

    /** What the button asks for, in the workspace of the one who pressed it; empty for an id that nobody knows any more. */
    public static Optional<Pressable> read(String id, WorkspaceId workspace) {
        var part = id.split("\\|", -1);
        if (part.length < 2 || !part[0].equals(VERSION)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(
                    switch (part[1]) {
                        case "form.open" -> new OpenForm(form(part[2]), part[3]);
                        case "draft" -> new AnswerDraft(new DraftId(workspace, number(part[2])), part[3], part[4]);
                        case "followup.undo" -> new UndoFollowUp(new FollowUpId(workspace, number(part[2])));
                        case "deal.claim" -> new ClaimDeal(new DealRef(part[2]));
                        case "deal.show" -> new ShowDeal(new DealRef(part[2]));
                        case "funnel" -> new ShowFunnel(view(part, 2));
                        case "report" -> new ShowReport(reportView(part, 6));
                        case "why" -> new ShowWhy(reportView(part, 9), part[6], part[7], Integer.parseInt(part[8]));
                        case "review" -> new ShowReview(part[2]);
                        case "review.file" -> new HandReview(part[2]);
                        case "sync" -> new ShowSync();
                        case "item" -> new SettleItem(number(part[2]), part[3].equals("done"), itemCard(part[4]));
                        case "help" -> new ShowHelp(part[2]);
                        case "home" -> new ShowHome();
                        case "settings" -> new ShowSettings();
                        case "setup" -> new ShowSetup();
                        case "examples.load" -> new LoadExamples();
                        case "examples.skip" -> new SkipExamples();
                        case "examples.remove" -> new RemoveExamples(part[2].equals("sure"));
                        case "setup.done" -> new FinishSetup();
                        case "person.new" -> new SomebodyNew(new MemberId(workspace, number(part[2])));
                        case "funnels" -> new ShowFunnels(part[2]);
                        case "suggestions" -> new ShowSuggestions();
                        case "suggestion" ->
                            new SettleSuggestion(
                                    number(part[2]), SuggestionAnswer.valueOf(part[3]), part[4].equals("p"));
                        case "people" -> new ShowPeople();
                        case "campaign" -> new ShowCampaign(part[2]);
                        case "campaign.uncost" -> new WithdrawCost(number(part[2]));
                        case "campaign.report" -> reportCampaigns(part);
                        case "rates" -> new ShowRates();
                        case "goals" -> new ShowGoals();
                        case "goal" -> new ShowGoal(part[2]);
                        case "goal.drop" -> new DropGoal(part[2]);
                        case "roles.forget" -> new ForgetGroupRole(Platform.valueOf(part[2]), part[3]);
                        case "leaver.back" -> new HandBack(number(part[2]));
                        case "away" -> new ShowAbsences();
                        case "away.end" -> new EndAbsence(number(part[2]));
                        case "export" -> new ExportDeals(part[2], view(part, 3));
                        case "tokens" -> new ShowTokens();
                        case "token.revoke" -> new RevokeToken(part[2]);
                        case "undelivered" -> new ShowUndelivered();
                        case "post.retry" -> new RetryPost(number(part[2]));
                        default -> null;
                    });
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException notOurs) {
            return Optional.empty();
        }
    }

    private static String write(FunnelView view) {
        return String.join(
                "|",
                safe(view.owner()),
                safe(view.stage()),
                view.overdue() ? "o" : "",
                view.dueThisWeek() ? "w" : "",
                Integer.toString(view.page()),
                safe(view.funnel()));
    }

    private static String write(ReportView view) {
        return String.join(
                "|",
                safe(view.period()),
                view.by(),
                view.counting(),
                view.face().key());
    }

    private static String funnelAndGroup(ReportView view) {
        return view.only().isEmpty() ? safe(view.funnel()) : safe(view.funnel()) + "|" + view.only();
    }

    /** Whether a group of that key can be shown alone by a button. */
    public static boolean fits(String group) {
        return group.length() <= LONGEST_TEXT && !group.contains("|");
    }

    /**
     * @param funnel where the funnel stands, and behind it the group that is shown alone; buttons that were made before there
     *     were several have none
     */
    private static ReportView reportView(String[] part, int funnel) {
        var face = Arrays.stream(Face.values())
                .filter(each -> each.key().equals(part[5]))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
        var only = part.length > funnel + 1 && part[funnel + 1].startsWith("=") ? part[funnel + 1] : "";
        return new ReportView(part.length > funnel ? part[funnel] : "", part[2], part[3], part[4], face, only);
    }

    /** Buttons that were made before campaigns were told by period have none. */
    private static ReportCampaigns reportCampaigns(String[] part) {
        return new ReportCampaigns(part[2], part[3], part.length > 4 ? part[4] : "");
    }

    private static FunnelView view(String[] part, int from) {
        return new FunnelView(
                part.length > from + 5 ? part[from + 5] : "",
                part[from],
                part[from + 1],
                part[from + 2].equals("o"),
                part[from + 3].equals("w"),
                Integer.parseInt(part[from + 4]));
    }

    private static String word(ItemCard card) {
        return switch (card) {
            case ITEM -> "i";
            case WEEK -> "w";
            case SUMMARY -> "s";
        };
    }

    private static ItemCard itemCard(String word) {
        return Arrays.stream(ItemCard.values())
                .filter(card -> word(card).equals(word))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static String id(Object... parts) {
        var id = new StringBuilder(VERSION);
        Arrays.stream(parts).forEach(part -> id.append('|').append(part));
        return id.toString();
    }

    /** What people typed must neither break the id nor make it too long. */
    private static String safe(String typed) {
        var plain = typed.replace("|", " ");
        return plain.length() > LONGEST_TEXT ? plain.substring(0, LONGEST_TEXT) : plain;
    }

    private static long number(String text) {
        return Long.parseLong(text);
    }

    private static FormName form(String key) {
        return Arrays.stream(FormName.values())
                .filter(form -> form.key().equals(key))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }
}
