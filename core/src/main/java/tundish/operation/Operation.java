package tundish.operation;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tundish.deal.Column;
import tundish.followup.FollowUpId;
import tundish.member.MemberId;
import tundish.workspace.Platform;
import tundish.workspace.Setup.Step;

/**
 * Everything that a person can ask the bot to do. What was typed stays text here; it is read in the asker's zone and
 * language when it is carried out. {@code seen} is the version of the deal that the asker looked at, -1 for none.
 */
public sealed interface Operation {

    /** An operation that fits on a button. */
    sealed interface Pressable extends Operation {}

    /** Looks over what there is and changes nothing: all that it tells is of one moment. */
    sealed interface Survey extends Pressable {}

    /** Opens a form, empty or about something; see {@link FormId#subject}. */
    record OpenForm(FormName form, String subject) implements Pressable {}

    /** Adds one answer to words that were typed before, and tries them again. */
    record AnswerDraft(DraftId draft, String name, String value) implements Pressable {}

    /**
     * @param line everything in one line, or empty where the fields are filled in
     * @param override why a manager lets the deal past a gate that is not met; empty otherwise
     * @param pastIsRight the asker confirmed that the next action lies in the past
     * @param replaces the follow-up that this one corrects
     */
    record LogFollowUp(
            DealRef deal,
            String line,
            String channel,
            String said,
            String needChange,
            String next,
            String date,
            String time,
            String stage,
            String override,
            boolean pastIsRight,
            @Nullable FollowUpId replaces,
            long seen)
            implements Operation {}

    record UndoFollowUp(FollowUpId followUp) implements Pressable {}

    /**
     * @param line everything in one line, or empty where the columns are filled in
     * @param evenIfAlike the asker has seen the deals that look the same
     */
    record AddLead(String line, Map<Column, String> columns, boolean evenIfAlike) implements Operation {}

    /** Takes a deal that nobody owns. */
    record ClaimDeal(DealRef deal) implements Pressable {}

    record ShowDeal(DealRef deal) implements Pressable {}

    /** @param override why a manager lets the deal past a gate that is not met; empty otherwise */
    record MoveDeal(DealRef deal, String stage, String override, long seen) implements Operation {}

    /** @param columns only those to change, as typed; an empty text clears one */
    record EditDeal(DealRef deal, Map<Column, String> columns, long seen) implements Operation {}

    record WinDeal(DealRef deal, String amount, String note, String override, long seen) implements Operation {}

    record LoseDeal(DealRef deal, String reason, String note, long seen) implements Operation {}

    /** @param stage where it goes on; empty for the one it was closed from */
    record ReopenDeal(DealRef deal, String stage, String reason, long seen) implements Operation {}

    record HandOverDeal(DealRef deal, String to, String note, long seen) implements Operation {}

    /** A new deal of a customer who bought before. */
    record RepeatDeal(DealRef deal, String need, String amount) implements Operation {}

    record SnoozeDeal(DealRef deal, String until, String reason, long seen) implements Operation {}

    record ShowFunnel(FunnelView view) implements Survey {}

    record ShowReport(ReportView view) implements Survey {}

    /** Looks back on a month. @param month words such as “last month”, or {@code 2026-10}; empty for the last whole one */
    record ShowReview(String month) implements Survey {}

    /** The same as a file. */
    record HandReview(String month) implements Survey {}

    /**
     * Why a number of a report is what it is.
     *
     * @param stage of a figure that is told for each stage; empty otherwise
     * @param page from 0
     */
    record ShowWhy(ReportView view, String figure, String stage, int page) implements Survey {}

    /** The summary of the week so far. */
    record ShowSync() implements Survey {}

    /** @param deal empty where it is about no deal */
    record GiveFeedback(String text, DealRef deal) implements Operation {}

    /**
     * @param text where owner and due are empty, they may be said in it
     * @param owner empty for a decision that nobody has to carry out
     * @param due empty likewise
     * @param item the number of the one that this corrects, 0 for a new one
     */
    record Decide(String text, String owner, String due, long item, String figure) implements Operation {}

    /** @param done false where it was dropped */
    record SettleItem(long item, boolean done, ItemCard on) implements Pressable {}

    /** The card on which somebody settles an action item. */
    enum ItemCard {
        /** About that item alone. */
        ITEM,
        /** The week so far. */
        WEEK,
        /** The summary that was posted for the meeting. */
        SUMMARY
    }

    /** @param topic a command's name, or empty for all */
    record ShowHelp(String topic) implements Pressable {}

    /** What concerns the asker: due follow-ups, deals, nudges. */
    record ShowHome() implements Survey {}

    record ShowSettings() implements Pressable {}

    record ChangeSettings(Map<String, String> values) implements Operation {}

    /** The exchange rates into the workspace's currency. */
    record ShowRates() implements Pressable {}

    /**
     * @param currency empty to see all rates
     * @param rate what one unit is worth in the workspace's currency; {@code none} takes the rate of that day away
     * @param from the day; empty for today
     */
    record ChangeRate(String currency, String rate, String from) implements Operation {}

    /** What there is to decide in a new workspace. */
    record ShowSetup() implements Pressable {}

    /** @param values settings, as typed */
    record SetUp(Step step, Map<String, String> values) implements Operation {}

    /** Nothing more is to be decided for now. */
    record FinishSetup() implements Pressable {}

    /** What is done with the invented deals of a workspace. */
    sealed interface OfExamples extends Operation {}

    /** @param action {@code load} or {@code remove}; empty to be told what there is */
    record ChangeExamples(String action) implements OfExamples {}

    record LoadExamples() implements OfExamples, Pressable {}

    /** @param sure false asks first */
    record RemoveExamples(boolean sure) implements OfExamples, Pressable {}

    /** There are to be no invented deals for now. */
    record SkipExamples() implements Pressable {}

    /** Joins two platforms of a team into one workspace. @param code empty to be given one */
    record Link(String code) implements Operation {}

    /** Two records are of one person. @param person the one that stays */
    record SamePerson(MemberId member, String person) implements Operation {}

    /** A member is nobody whom the team knows by an account of another platform. */
    record SomebodyNew(MemberId member) implements Pressable {}

    /** @param platform where to tell the asker in person; {@code auto} for where they spoke last */
    record ChooseReach(String platform) implements Operation {}
    /** @param campaign {@code campaign:5}, a name or a part of it; empty for all */
    record ShowCampaign(String campaign) implements Survey {}

    /**
     * @param campaign empty for a new one
     * @param values only those to change, as typed; {@code line} holds everything of a new one
     */
    record SaveCampaign(String campaign, Map<String, String> values, long seen) implements Operation {}

    /** @param day empty for today, or where it stands before the note */
    record BookCost(String campaign, String amount, String day, String note) implements Operation {}

    record WithdrawCost(long booking) implements Pressable {}

    /** @param day when the campaign reached the customer; empty for now */
    record AttachLead(String campaign, DealRef deal, String day) implements Operation {}

    record DetachLead(String campaign, DealRef deal) implements Operation {}

    /**
     * @param by campaign or channel
     * @param credit first, last or linear
     * @param period as somebody says it; empty for all of the time
     */
    record ReportCampaigns(String by, String credit, String period) implements Survey {}

    /** The stages of a funnel. @param funnel empty for all of them */
    record ShowFunnels(String funnel) implements Pressable {}

    /**
     * Changes the stages of a funnel, or begins one.
     *
     * @param change what is to be done, in a word such as {@code retire}; empty shows all
     * @param values as typed, by name; {@code line} holds everything in one line
     */
    record ChangeFunnel(String change, Map<String, String> values) implements Operation {}
    /** What the team wants to reach, and how far it is. */
    record ShowGoals() implements Survey {}

    /** @param goal its number, as typed */
    record ShowGoal(String goal) implements Survey {

        public ShowGoal(long goal) {
            this(Long.toString(goal));
        }
    }

    /**
     * Sets a goal, or corrects one.
     *
     * @param goal the number of the one to correct, as typed; empty for a new one
     * @param line everything in one line; with no fields either, the list is shown
     * @param fields by the names of the form's fields
     * @param seen the version that the asker looked at, -1 for none
     */
    record SetGoal(String goal, String line, Map<String, String> fields, long seen) implements Operation {}

    /** @param goal its number, as typed */
    record DropGoal(String goal) implements Pressable {

        public DropGoal(long goal) {
            this(Long.toString(goal));
        }
    }

    /** What the figures suggest to change. */
    record ShowSuggestions() implements Pressable {}

    /** @param posted whether it was asked on what was posted for the team */
    record SettleSuggestion(long suggestion, SuggestionAnswer answer, boolean posted) implements Pressable {}

    /** What can be said to a suggestion. The names travel on buttons. */
    enum SuggestionAnswer {
        ACCEPT,
        DISMISS,
        LATER,
        /** Takes back that it was accepted. */
        UNDO
    }

    /** Accepts a suggestion that leaves something to choose. @param values as filled in */
    record FillSuggestion(long suggestion, Map<String, String> values) implements Operation {}

    /** Names who looks after customers once they have bought. @param member empty to be told who does */
    record AppointSuccessOwner(String member) implements Operation {}

    record ShowPeople() implements Pressable {}

    record ChangeMember(String member, Map<String, String> values) implements Operation {

        /** Whether what was set by hand is to follow the platform again. */
        public boolean resets() {
            return values.getOrDefault("reset", "").equals("yes");
        }
    }

    /**
     * Lets a group of a platform give a role.
     *
     * @param group as it is mentioned, or its id; empty shows the list
     * @param role {@code none} for none any more
     */
    record ChangeGroupRole(String group, String role) implements Operation {}

    /** Lets a group give no role any more. */
    record ForgetGroupRole(Platform platform, String group) implements Pressable {}

    /**
     * Everything of one member goes to another.
     *
     * @param note why; may be empty
     * @param closedToo whether deals that were closed go along
     * @param stays whether the member stays in the team
     */
    record HandOverAll(String member, String to, String note, boolean closedToo, boolean stays) implements Operation {}

    /** Takes back that somebody took over everything. */
    record HandBack(long succession) implements Pressable {}

    /** Who is away, now and later. */
    record ShowAbsences() implements Pressable {}

    /**
     * @param line everything in one line, or empty where the fields are filled in; with no day either, the list is shown
     * @param member who is away; empty for the asker
     * @param until empty for one day
     * @param deputy empty for the managers
     */
    record EnterAbsence(String line, String member, String from, String until, String deputy) implements Operation {}

    /** Ends an absence now, or strikes one that has not begun. */
    record EndAbsence(long absence) implements Pressable {}

    /**
     * @param kind {@code deals}, {@code history} or {@code leads}
     * @param funnel where deals go that name none, by key or title; empty for the usual one
     * @param upload the name under which the file was handed over
     * @param mapping JSON, or empty where headings speak for themselves
     * @param dates the pattern of dates where the column does not tell, or empty
     */
    record ImportFile(String kind, String funnel, String upload, String mapping, String dates, boolean dryRun)
            implements Operation {}

    /** @param format {@code csv} or {@code xlsx} */
    record ExportDeals(String format, FunnelView view) implements Survey {}

    /** The tokens with which programs use the HTTP API. */
    record ShowTokens() implements Pressable {}

    /** @param name what it is for; empty to see those there are */
    record IssueToken(String name) implements Operation {}

    record RevokeToken(String token) implements Pressable {}

    /** What could not be delivered, for administrators. */
    record ShowUndelivered() implements Pressable {}

    /** Sends a message again that could not be delivered. */
    record RetryPost(long post) implements Pressable {}
}
