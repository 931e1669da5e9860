package tundish.storage;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tundish.Overtaken;
import tundish.campaign.Booking;
import tundish.campaign.Campaign;
import tundish.campaign.CampaignId;
import tundish.campaign.Campaigns;
import tundish.campaign.Reported;
import tundish.campaign.Touch;
import tundish.deal.DealId;
import tundish.member.MemberId;
import tundish.money.Money;
import tundish.workspace.WorkspaceId;

@InTransaction
class JdbcCampaigns implements Campaigns {

    private static final String CAMPAIGN = "select * from campaign where workspace_id = ? ";
    private static final String COST = "select * from campaign_cost where workspace_id = ? ";

    private final JdbcClient jdbc;

    JdbcCampaigns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public CampaignId nextId(WorkspaceId workspace) {
        return new CampaignId(workspace, next("campaign_seq"));
    }

    @Override
    public long nextBooking(WorkspaceId workspace) {
        return next("campaign_cost_seq");
    }

    private long next(String sequence) {
        return jdbc.sql("select nextval('" + sequence + "')").query(Long.class).single();
    }

    @Override
    public List<Campaign> all(WorkspaceId workspace) {
        return jdbc.sql(CAMPAIGN + "order by name_key")
                .param(workspace.value())
                .query((row, _) -> campaign(row))
                .list();
    }

    @Override
    public Optional<Campaign> find(CampaignId id) {
        return jdbc.sql(CAMPAIGN + "and id = ?")
                .params(id.workspace().value(), id.number())
                .query((row, _) -> campaign(row))
                .optional();
    }

    @Override
    public Optional<Campaign> named(WorkspaceId workspace, String name) {
        return jdbc.sql(CAMPAIGN + "and name_key = ?")
                .params(workspace.value(), StorableText.storable(Campaign.key(name)))
                .query((row, _) -> campaign(row))
                .optional();
    }

    @Override
    public void add(Campaign campaign) {
        racing(
                campaign,
                () -> jdbc.sql("""
                        insert into campaign (name, name_key, channel, owner_id, start_day, end_day, budget, currency,
                            target_leads, version, workspace_id, id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                        .params(columns(campaign, campaign.version()))
                        .update());
    }

    @Override
    public Campaign save(Campaign campaign) {
        var saved = campaign.withVersion(campaign.version() + 1);
        var params = new ArrayList<>(columns(campaign, saved.version()));
        params.add(campaign.version());
        int changed = racing(campaign, () -> jdbc.sql("""
                        update campaign set name = ?, name_key = ?, channel = ?, owner_id = ?, start_day = ?, end_day = ?,
                            budget = ?, currency = ?, target_leads = ?, version = ?
                        where workspace_id = ? and id = ? and version = ?
                        """).params(params).update());
        if (changed == 0) {
            throw new Overtaken("campaign " + campaign.id());
        }
        return saved;
    }

    private static int racing(Campaign campaign, IntSupplier work) {
        try {
            return work.getAsInt();
        } catch (RuntimeException failure) {
            throw Races.isLost(failure) ? new Overtaken("campaign " + campaign.name()) : failure;
        }
    }

    private static List<@Nullable Object> columns(Campaign campaign, long version) {
        var budget = campaign.budget();
        return Arrays.<@Nullable Object>asList(
                StorableText.storable(campaign.name()),
                StorableText.storable(Campaign.key(campaign.name())),
                StorableText.storable(campaign.channel()),
                Key.within(campaign.id().workspace(), campaign.owner()),
                campaign.start(),
                campaign.end(),
                budget == null ? null : budget.value(),
                budget == null ? null : budget.currency(),
                campaign.targetLeads(),
                version,
                campaign.id().workspace().value(),
                campaign.id().number());
    }

    private static Campaign campaign(ResultSet row) throws SQLException {
        var workspace = row.getLong("workspace_id");
        return new Campaign(
                new CampaignId(new WorkspaceId(workspace), row.getLong("id")),
                row.getString("name"),
                row.getString("channel"),
                Key.member(workspace, row.getObject("owner_id", Long.class)),
                row.getObject("start_day", LocalDate.class),
                row.getObject("end_day", LocalDate.class),
                money(row, "budget", "currency"),
                row.getObject("target_leads", Integer.class),
                row.getLong("version"));
    }

    private static @Nullable Money money(ResultSet row, String amount, String currency) throws SQLException {
        var value = row.getBigDecimal(amount);
        return value == null ? null : new Money(value, row.getString(currency));
    }

    @Override
    public void book(Booking booking) {
        var workspace = booking.campaign().workspace();
        var known = jdbc.sql("update campaign_cost set withdrawn = ? where workspace_id = ? and id = ?")
                .params(booking.withdrawn(), workspace.value(), booking.number())
                .update();
        if (known == 0) {
            jdbc.sql("""
                            insert into campaign_cost (workspace_id, id, campaign_id, cost_day, amount, currency, note,
                                member_id, booked_at, withdrawn)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            workspace.value(),
                            booking.number(),
                            booking.campaign().number(),
                            booking.day(),
                            booking.amount().value(),
                            booking.amount().currency(),
                            StorableText.storable(booking.note()),
                            number(workspace, booking.by()),
                            Moments.at(booking.at()),
                            booking.withdrawn())
                    .update();
        }
    }

    @Override
    public Optional<Booking> booking(WorkspaceId workspace, long number) {
        return jdbc.sql(COST + "and id = ?")
                .params(workspace.value(), number)
                .query((row, _) -> booking(workspace, row))
                .optional();
    }

    @Override
    public List<Booking> bookings(WorkspaceId workspace) {
        return jdbc.sql(COST + "and not withdrawn order by cost_day, id")
                .param(workspace.value())
                .query((row, _) -> booking(workspace, row))
                .list();
    }

    private static Booking booking(WorkspaceId workspace, ResultSet row) throws SQLException {
        return new Booking(
                new CampaignId(workspace, row.getLong("campaign_id")),
                row.getLong("id"),
                row.getObject("cost_day", LocalDate.class),
                new Money(row.getBigDecimal("amount"), row.getString("currency")),
                row.getString("note"),
                new MemberId(workspace, row.getLong("member_id")),
                Moments.of(row, "booked_at"),
                row.getBoolean("withdrawn"));
    }

    @Override
    public void touch(Touch touch) {
        var workspace = touch.campaign().workspace();
        jdbc.sql("""
                        insert into campaign_touch (workspace_id, campaign_id, deal_id, touched_at, member_id)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        workspace.value(),
                        touch.campaign().number(),
                        number(workspace, touch.deal()),
                        Moments.at(touch.at()),
                        number(workspace, touch.by()))
                .update();
    }

    @Override
    public boolean detach(CampaignId campaign, DealId deal) {
        return jdbc.sql("delete from campaign_touch where workspace_id = ? and campaign_id = ? and deal_id = ?")
                        .params(campaign.workspace().value(), campaign.number(), number(campaign.workspace(), deal))
                        .update()
                > 0;
    }

    @Override
    public List<Touch> touches(WorkspaceId workspace) {
        return jdbc.sql("select * from campaign_touch where workspace_id = ? order by touched_at, campaign_id, deal_id")
                .param(workspace.value())
                .query((row, _) -> new Touch(
                        new CampaignId(workspace, row.getLong("campaign_id")),
                        new DealId(workspace, row.getLong("deal_id")),
                        Moments.of(row, "touched_at"),
                        new MemberId(workspace, row.getLong("member_id"))))
                .list();
    }

    @Override
    public List<Reported> reported(WorkspaceId workspace) {
        return jdbc.sql("select * from campaign_report where workspace_id = ? order by campaign_id, line")
                .param(workspace.value())
                .query((row, _) -> new Reported(
                        new CampaignId(workspace, row.getLong("campaign_id")),
                        row.getString("line"),
                        row.getObject("start_day", LocalDate.class),
                        row.getObject("end_day", LocalDate.class),
                        money(row, "spent", "spent_currency"),
                        row.getObject("leads", Long.class),
                        row.getObject("opportunities", Long.class),
                        row.getObject("orders", Long.class),
                        money(row, "revenue", "revenue_currency")))
                .list();
    }

    @Override
    public void report(Reported reported) {
        var columns = columns(reported);
        var known = jdbc.sql("""
                        update campaign_report set start_day = ?, end_day = ?, spent = ?, spent_currency = ?, leads = ?,
                            opportunities = ?, orders = ?, revenue = ?, revenue_currency = ?
                        where workspace_id = ? and campaign_id = ? and line = ?
                        """).params(columns).update();
        if (known == 0) {
            jdbc.sql("""
                            insert into campaign_report (start_day, end_day, spent, spent_currency, leads, opportunities,
                                orders, revenue, revenue_currency, workspace_id, campaign_id, line)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """).params(columns).update();
        }
    }

    private static List<@Nullable Object> columns(Reported reported) {
        return Arrays.<@Nullable Object>asList(
                reported.start(),
                reported.end(),
                value(reported.spent()),
                currency(reported.spent()),
                reported.leads(),
                reported.opportunities(),
                reported.orders(),
                value(reported.revenue()),
                currency(reported.revenue()),
                reported.campaign().workspace().value(),
                reported.campaign().number(),
                StorableText.storable(reported.line()));
    }

    private static @Nullable BigDecimal value(@Nullable Money money) {
        return money == null ? null : money.value();
    }

    private static @Nullable String currency(@Nullable Money money) {
        return money == null ? null : money.currency();
    }

    private static long number(WorkspaceId workspace, MemberId member) {
        return Key.within(workspace, member.workspace(), member.number());
    }

    private static long number(WorkspaceId workspace, DealId deal) {
        return Key.within(workspace, deal.workspace(), deal.number());
    }
}
