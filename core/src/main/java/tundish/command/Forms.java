package tundish.command;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tundish.deal.Column;
import tundish.followup.FollowUpId;
import tundish.member.MemberId;
import tundish.operation.DealRef;
import tundish.operation.FormId;
import tundish.operation.FunnelView;
import tundish.operation.Operation;
import tundish.operation.Operation.AddLead;
import tundish.operation.Operation.AppointSuccessOwner;
import tundish.operation.Operation.AttachLead;
import tundish.operation.Operation.BookCost;
import tundish.operation.Operation.ChangeExamples;
import tundish.operation.Operation.ChangeFunnel;
import tundish.operation.Operation.ChangeGroupRole;
import tundish.operation.Operation.ChangeMember;
import tundish.operation.Operation.ChangeRate;
import tundish.operation.Operation.ChangeSettings;
import tundish.operation.Operation.ChooseReach;
import tundish.operation.Operation.ClaimDeal;
import tundish.operation.Operation.Decide;
import tundish.operation.Operation.DetachLead;
import tundish.operation.Operation.DropGoal;
import tundish.operation.Operation.EditDeal;
import tundish.operation.Operation.EnterAbsence;
import tundish.operation.Operation.ExportDeals;
import tundish.operation.Operation.FillSuggestion;
import tundish.operation.Operation.GiveFeedback;
import tundish.operation.Operation.HandOverAll;
import tundish.operation.Operation.HandOverDeal;
import tundish.operation.Operation.ImportFile;
import tundish.operation.Operation.IssueToken;
import tundish.operation.Operation.Link;
import tundish.operation.Operation.LogFollowUp;
import tundish.operation.Operation.LoseDeal;
import tundish.operation.Operation.MoveDeal;
import tundish.operation.Operation.ReopenDeal;
import tundish.operation.Operation.RepeatDeal;
import tundish.operation.Operation.ReportCampaigns;
import tundish.operation.Operation.SamePerson;
import tundish.operation.Operation.SaveCampaign;
import tundish.operation.Operation.SetGoal;
import tundish.operation.Operation.SetUp;
import tundish.operation.Operation.ShowCampaign;
import tundish.operation.Operation.ShowDeal;
import tundish.operation.Operation.ShowFunnel;
import tundish.operation.Operation.ShowGoal;
import tundish.operation.Operation.ShowReport;
import tundish.operation.Operation.ShowReview;
import tundish.operation.Operation.SnoozeDeal;
import tundish.operation.Operation.WinDeal;
import tundish.operation.Refusal.BadField;
import tundish.operation.ReportView;
import tundish.operation.ReportView.Face;
import tundish.workspace.Setup.Step;
import tundish.workspace.WorkspaceId;

/** Turns what was filled in, by form or by typed options, into the operation that is meant. */
public final class Forms {

    /** The columns that people fill in themselves. */
    public static final List<Column> EDITABLE = List.of(
            Column.CUSTOMER,
            Column.CONTACT,
            Column.CONTACT_DETAILS,
            Column.NEED,
            Column.PROGRESS,
            Column.NEXT_ACTION,
            Column.NEXT_ACTION_DUE,
            Column.EXPECTED_CLOSE,
            Column.AMOUNT,
            Column.CURRENCY,
            Column.SOURCE,
            Column.CAMPAIGN,
            Column.REGION,
            Column.INDUSTRY,
            Column.COMPANY_SIZE);

    private Forms() {}

    public static Operation read(WorkspaceId workspace, FormId form, Values in) {
        var deal = new DealRef(named("deal", form, in));
        var seen = form.seen();
        return switch (form.form()) {
            case FOLLOW_UP ->
                new LogFollowUp(
                        deal,
                        in.text("line"),
                        in.text("channel"),
                        in.text("said"),
                        in.text("needChange"),
                        in.text("next"),
                        in.text("date"),
                        in.text("time"),
                        in.text("stage"),
                        in.text("override"),
                        in.ticked("past"),
                        form.number("followup")
                                .map(number -> new FollowUpId(workspace, number))
                                .orElse(null),
                        seen);
            case LEAD -> new AddLead(in.text("line"), leadColumns(in), in.ticked("anyway"));
            case SHOW -> new ShowDeal(deal);
            case CLAIM -> new ClaimDeal(deal);
            case MOVE -> new MoveDeal(deal, in.text("stage"), in.text("override"), seen);
            case EDIT -> new EditDeal(deal, columns(in), seen);
            case WON -> new WinDeal(deal, in.text("amount"), in.text("note"), in.text("override"), seen);
            case LOST -> new LoseDeal(deal, in.text("reason"), in.text("note"), seen);
            case REOPEN -> new ReopenDeal(deal, in.text("stage"), in.text("reason"), seen);
            case HAND_OVER -> new HandOverDeal(deal, in.text("to"), in.text("note"), seen);
            case REPURCHASE -> new RepeatDeal(deal, in.text("need"), in.text("amount"));
            case SNOOZE -> new SnoozeDeal(deal, in.text("until"), in.text("reason"), seen);
            case FUNNEL -> new ShowFunnel(view(in));
            case REPORT -> new ShowReport(report(in));
            case REVIEW -> new ShowReview(in.text("period"));
            case FEEDBACK -> new GiveFeedback(in.text("text"), deal);
            case DECIDE ->
                new Decide(
                        in.text("text"),
                        in.text("owner"),
                        in.text("due"),
                        form.number("item").orElse(0L),
                        in.text("figure"));
            case SETTINGS -> new ChangeSettings(settings(in));
            case LINK -> new Link(in.text("code"));
            case SAME_PERSON ->
                new SamePerson(new MemberId(workspace, form.number("member").orElse(0L)), in.text("person"));
            case EXAMPLES -> new ChangeExamples(in.text("action"));
            case REACH -> new ChooseReach(in.text("platform"));
            case SETUP_REGION -> new SetUp(Step.REGION, in.byName());
            case SETUP_TEAM -> new SetUp(Step.TEAM, in.byName());
            case SETUP_FUNNEL -> new SetUp(Step.FUNNEL, in.byName());
            case MEMBER -> new ChangeMember(in.text("member"), in.byName());
            case GOAL, GOAL_EDIT -> new SetGoal(bare("goal", form, in), in.text("line"), goalFields(in), seen);
            case GOAL_SHOW -> new ShowGoal(bare("goal", form, in));
            case GOAL_DROP -> new DropGoal(bare("goal", form, in));
            case RATE -> new ChangeRate(in.text("currency"), in.text("rate"), in.text("from"));
            case SUGGESTION -> new FillSuggestion(form.number("suggestion").orElse(0L), in.byName());
            case SUCCESS_OWNER -> new AppointSuccessOwner(in.text("member"));
            case ROLES -> new ChangeGroupRole(in.text("group"), in.text("role"));
            case LEAVER ->
                new HandOverAll(
                        named("member", form, in),
                        in.text("to"),
                        in.text("note"),
                        in.ticked("closed"),
                        in.ticked("stays"));
            case AWAY ->
                new EnterAbsence(
                        in.text("line"), in.text("member"), in.text("from"), in.text("until"), in.text("deputy"));
            case CAMPAIGN -> new SaveCampaign("", in.byName(), seen);
            case CAMPAIGN_EDIT -> new SaveCampaign(named("campaign", form, in), edits(in), seen);
            case CAMPAIGN_COST ->
                new BookCost(named("campaign", form, in), in.text("amount"), in.text("day"), in.text("note"));
            case CAMPAIGN_ATTACH -> new AttachLead(named("campaign", form, in), deal, in.text("day"));
            case CAMPAIGN_DETACH -> new DetachLead(named("campaign", form, in), deal);
            case CAMPAIGN_SHOW -> new ShowCampaign(named("campaign", form, in));
            case CAMPAIGN_REPORT ->
                in.has("words")
                        ? CampaignReportWords.operation(in.text("words"))
                        : new ReportCampaigns(in.text("by"), in.text("credit"), in.text("period"));
            case IMPORT ->
                new ImportFile(
                        in.text("kind"),
                        in.text("funnel"),
                        bare("file", form, in),
                        in.text("mapping"),
                        in.text("dates"),
                        in.ticked("dryRun"));
            case FUNNELS -> new ChangeFunnel(funnelChange(form, in), funnelValues(form, in));
            case TOKEN -> new IssueToken(in.text("name"));
            case EXPORT -> new ExportDeals(in.text("format"), view(in));
        };
    }

    /** Whom or what was named, or what the form is about, such as {@code deal:17}. */
    private static String named(String kind, FormId form, Values in) {
        return in.has(kind) || form.about(kind).isEmpty() ? in.text(kind) : form.subject();
    }

    /** The same without its kind: what was named, or {@code 17}. */
    private static String bare(String kind, FormId form, Values in) {
        return in.has(kind) ? in.text(kind) : form.about(kind).orElse("");
    }

    private static ReportView report(Values in) {
        return in.has("words")
                ? ReportWords.view(in.text("words"))
                : new ReportView(
                        in.text("funnel"),
                        in.text("period"),
                        in.text("by"),
                        in.text("counting"),
                        face(in.text("face")));
    }

    private static Face face(String key) {
        return Arrays.stream(Face.values())
                .filter(face -> face.key().equals(key))
                .findFirst()
                .orElse(Face.SUMMARY);
    }

    private static Map<String, String> goalFields(Values in) {
        var fields = new HashMap<>(in.byName());
        fields.keySet().removeAll(List.of("goal", "line", "ask"));
        return fields;
    }

    /** What was filled in by name, or the one field of {@code /campaign edit <campaign> <field> <value>}. */
    private static Map<String, String> edits(Values in) {
        return in.has("field") ? Map.of(in.text("field"), in.text("value")) : in.byName();
    }

    /** The columns that were filled in by name, or the one of {@code /deal edit <deal> <column> <value>}. */
    private static Map<Column, String> columns(Values in) {
        var columns = new EnumMap<Column, String>(Column.class);
        EDITABLE.stream()
                .filter(column -> in.byName().containsKey(column.key()))
                .forEach(column -> columns.put(column, in.text(column.key())));
        if (in.has("column")) {
            columns.put(column(in.text("column")), in.text("value"));
        }
        return columns;
    }

    /** A lead is put into a funnel. */
    private static Map<Column, String> leadColumns(Values in) {
        var columns = new EnumMap<Column, String>(Column.class);
        columns.putAll(columns(in));
        if (in.has(Column.FUNNEL.key())) {
            columns.put(Column.FUNNEL, in.text(Column.FUNNEL.key()));
        }
        return columns;
    }

    /** The column somebody named by key or by its heading in either language. */
    private static Column column(String text) {
        return Stream.concat(EDITABLE.stream(), Stream.of(Column.FUNNEL))
                .filter(column -> column.key().equalsIgnoreCase(text)
                        || column.heading().en().equalsIgnoreCase(text)
                        || column.heading().zh().equals(text))
                .findFirst()
                .orElseThrow(() -> new BadField("column", "column.unknown", text));
    }

    /** What was typed, or what the form is for. */
    private static String funnelChange(FormId form, Values in) {
        return in.has("change") || !form.subject().startsWith("funnels:")
                ? in.text("change")
                : form.subject().split(":", -1)[1];
    }

    private static Map<String, String> funnelValues(FormId form, Values in) {
        var part = form.subject().split(":", -1);
        return in.has("funnel") || part.length != 3 || !part[0].equals("funnels")
                ? in.byName()
                : in.with("funnel", part[2]).byName();
    }

    private static FunnelView view(Values in) {
        return in.has("filter")
                ? FunnelWords.view(in.text("filter"))
                : new FunnelView(
                        in.text("funnel"),
                        in.text("owner"),
                        in.text("stage"),
                        in.ticked("overdue"),
                        in.ticked("dueThisWeek"),
                        0);
    }

    /** The settings that were filled in by name, or the one of {@code /tundish settings <setting> <value>}. */
    private static Map<String, String> settings(Values in) {
        return in.has("setting") ? Map.of(in.text("setting"), in.text("value")) : in.byName();
    }
}
