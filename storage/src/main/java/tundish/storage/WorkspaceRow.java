package tundish.storage;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import tundish.dates.DateOrder;
import tundish.language.Language;
import tundish.workspace.Channel;
import tundish.workspace.Meeting;
import tundish.workspace.Platform;
import tundish.workspace.QuietHours;
import tundish.workspace.Settings;
import tundish.workspace.Workspace;
import tundish.workspace.WorkspaceId;

/** Times of day are texts such as {@code 08:00}: no driver shifts them by a zone. */
@Entity
@Table(name = "workspace")
class WorkspaceRow {

    @Id
    private long workspaceId;

    private String name;

    private String zone;

    @Enumerated(EnumType.STRING)
    private Language language;

    private String currency;

    private String calendar;

    @Enumerated(EnumType.STRING)
    private DayOfWeek weekStart;

    @Enumerated(EnumType.STRING)
    private @Nullable Platform teamPlatform;

    private @Nullable String teamChannel;

    @Enumerated(EnumType.STRING)
    private @Nullable Platform dealPlatform;

    private @Nullable String dealChannel;

    @Enumerated(EnumType.STRING)
    private DateOrder dateOrder;

    private String quietFrom;

    private String quietUntil;

    @Enumerated(EnumType.STRING)
    private DayOfWeek meetingDay;

    private String meetingTime;

    private boolean meetingHeld;

    @Embedded
    @AttributeOverride(name = "days", column = @Column(name = "manager_grace_days"))
    @AttributeOverride(name = "kind", column = @Column(name = "manager_grace_kind"))
    private DayCountPart managerGrace;

    @Embedded
    @AttributeOverride(name = "days", column = @Column(name = "unclaimed_days"))
    @AttributeOverride(name = "kind", column = @Column(name = "unclaimed_kind"))
    private DayCountPart unclaimedAfter;

    private boolean nudgeOnDaysOff;

    private @Nullable Instant leftAt;

    private BigDecimal margin;

    @NullUnmarked
    protected WorkspaceRow() {}

    @NullUnmarked
    WorkspaceRow(Workspace workspace) {
        this.workspaceId = workspace.id().value();
        accept(workspace);
    }

    final void accept(Workspace workspace) {
        var settings = workspace.settings();
        var channel = settings.teamChannel();
        var threads = settings.dealChannel();
        this.name = workspace.name();
        this.zone = settings.zone().getId();
        this.language = settings.language();
        this.currency = settings.currency();
        this.calendar = settings.calendar();
        this.weekStart = settings.weekStart();
        this.teamPlatform = channel == null ? null : channel.platform();
        this.teamChannel = channel == null ? null : channel.id();
        this.dealPlatform = threads == null ? null : threads.platform();
        this.dealChannel = threads == null ? null : threads.id();
        this.dateOrder = settings.dateOrder();
        this.quietFrom = settings.quietHours().from().toString();
        this.quietUntil = settings.quietHours().until().toString();
        this.meetingDay = settings.meeting().day();
        this.meetingTime = settings.meeting().time().toString();
        this.meetingHeld = settings.meeting().held();
        this.managerGrace = DayCountPart.of(settings.managerGrace());
        this.unclaimedAfter = DayCountPart.of(settings.unclaimedAfter());
        this.nudgeOnDaysOff = settings.nudgeOnDaysOff();
        this.leftAt = workspace.leftAt();
        this.margin = settings.margin();
    }

    Workspace toWorkspace() {
        var settings = new Settings(
                ZoneId.of(zone),
                language,
                currency,
                calendar,
                weekStart,
                channel(teamPlatform, teamChannel),
                channel(dealPlatform, dealChannel),
                dateOrder,
                new QuietHours(LocalTime.parse(quietFrom), LocalTime.parse(quietUntil)),
                new Meeting(meetingDay, LocalTime.parse(meetingTime), meetingHeld),
                managerGrace.toDayCount(),
                unclaimedAfter.toDayCount(),
                nudgeOnDaysOff,
                margin);
        return new Workspace(new WorkspaceId(workspaceId), name, settings, leftAt);
    }

    private static @Nullable Channel channel(@Nullable Platform platform, @Nullable String id) {
        return platform == null || id == null ? null : new Channel(platform, id);
    }
}
