package tundish.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tundish.campaign.Campaign;
import tundish.campaign.CampaignId;
import tundish.campaign.Campaigns;
import tundish.campaign.Reported;
import tundish.imports.PlainRows.Keeper;
import tundish.imports.PlainRows.Outcome;
import tundish.workspace.Workspace;

/**
 * Keeps campaigns and what other systems report of them. Each row is a line of its campaign, told from others by its id
 * and days, and the second one like it by that; so the same file says the same twice, and a corrected one corrects.
 */
final class CampaignKeeper implements Keeper {

    private final Workspace workspace;
    private final Campaigns campaigns;
    private final boolean dryRun;
    private final Map<String, Campaign> byName = new HashMap<>();
    private final Map<Line, Reported> known = new HashMap<>();
    private final Map<Line, Integer> seen = new HashMap<>();

    CampaignKeeper(Workspace workspace, Campaigns campaigns, boolean dryRun) {
        this.workspace = workspace;
        this.campaigns = campaigns;
        this.dryRun = dryRun;
        campaigns.all(workspace.id()).forEach(campaign -> byName.put(Campaign.key(campaign.name()), campaign));
        campaigns.reported(workspace.id()).forEach(line -> known.put(new Line(line.campaign(), line.line()), line));
    }

    private record Line(CampaignId campaign, String key) {}

    @Override
    public Outcome keep(Entry row) {
        var name = row.text(ImportField.CAMPAIGN, RowReader.SHORT);
        if (name.isEmpty()) {
            throw new RowProblem(ImportField.CAMPAIGN, "", RejectReason.MISSING);
        }
        var start = row.day(ImportField.START).orElse(null);
        var end = row.day(ImportField.END).orElse(null);
        if (start != null && end != null && end.isBefore(start)) {
            throw new RowProblem(ImportField.END, end.toString(), RejectReason.END_BEFORE_START, start.toString());
        }
        var before = byName.get(Campaign.key(name));
        var read = read(row, before == null ? newCampaign(name) : before, start, end);
        var reported = reported(row, read.id(), start, end);
        var changed = keep(before, read);
        var isNews = keep(reported);
        return before == null ? Outcome.CREATED : isNews || changed ? Outcome.UPDATED : Outcome.UNCHANGED;
    }

    private Campaign newCampaign(String name) {
        return new Campaign(campaigns.nextId(workspace.id()), name, "", null, null, null, null, null, 0);
    }

    private static Campaign read(Entry row, Campaign campaign, @Nullable LocalDate start, @Nullable LocalDate end) {
        var channel = row.text(ImportField.CHANNEL, RowReader.SHORT);
        var budget = row.amount(ImportField.BUDGET);
        return campaign.spanning(start, end == null ? start : end)
                .with(channel.isEmpty() ? campaign.channel() : channel, budget == null ? campaign.budget() : budget);
    }

    private Reported reported(Entry row, CampaignId campaign, @Nullable LocalDate start, @Nullable LocalDate end) {
        var days = (start == null ? "" : start) + "/" + (end == null ? "" : end);
        var line = new Line(campaign, row.text(ImportField.EXTERNAL_ID, RowReader.SHORT) + "|" + days);
        int occurrence = seen.merge(line, 1, Integer::sum);
        return new Reported(
                campaign,
                line.key + "|" + occurrence,
                start,
                end,
                row.amount(ImportField.SPENT),
                row.count(ImportField.LEADS),
                row.count(ImportField.OPPORTUNITIES),
                row.count(ImportField.ORDERS),
                row.amount(ImportField.REVENUE));
    }

    /** A row without figures only tells of the campaign. */
    private boolean keep(Reported reported) {
        if (reported.spent() == null
                && reported.leads() == null
                && reported.opportunities() == null
                && reported.orders() == null
                && reported.revenue() == null) {
            return false;
        }
        var before = known.put(new Line(reported.campaign(), reported.line()), reported);
        if (reported.equals(before)) {
            return false;
        }
        if (!dryRun) {
            campaigns.report(reported);
        }
        return true;
    }

    private boolean keep(@Nullable Campaign before, Campaign read) {
        if (read.equals(before)) {
            return false;
        }
        byName.put(Campaign.key(read.name()), dryRun ? read : kept(before, read));
        return true;
    }

    private Campaign kept(@Nullable Campaign before, Campaign read) {
        if (before != null) {
            return campaigns.save(read);
        }
        campaigns.add(read);
        return read;
    }
}
