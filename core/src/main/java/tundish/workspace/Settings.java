package tundish.workspace;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import tundish.calendar.DayCount;
import tundish.dates.DateOrder;
import tundish.language.Language;

/**
 * What a workspace may set.
 *
 * @param currency ISO 4217 code for amounts typed without one
 * @param calendar the holidays that count: {@code CN}, a country or region code such as {@code DE-BY}, or {@code NONE}
 * @param teamChannel where the weekly summary goes, and nudges that cannot be delivered in person
 * @param dealChannel where each deal has a thread of its own; null for nowhere
 * @param dateOrder how {@code 3/4/2026} is read
 * @param managerGrace how long after the owner was nudged the manager is
 * @param unclaimedAfter how long a lead may have no owner before the managers are told
 * @param nudgeOnDaysOff whether people are pinged on weekends and holidays
 * @param margin how much of revenue is left to pay for campaigns, in percent, more than 0 and at most 100
 */
public record Settings(
        ZoneId zone,
        Language language,
        String currency,
        String calendar,
        DayOfWeek weekStart,
        @Nullable Channel teamChannel,
        @Nullable Channel dealChannel,
        DateOrder dateOrder,
        QuietHours quietHours,
        Meeting meeting,
        DayCount managerGrace,
        DayCount unclaimedAfter,
        boolean nudgeOnDaysOff,
        BigDecimal margin) {

    /** All of revenue. */
    public static final BigDecimal WHOLE_MARGIN = BigDecimal.valueOf(100);

    public Settings {
        margin = margin.stripTrailingZeros();
    }

    /** Settings with the whole margin. */
    public Settings(
            ZoneId zone,
            Language language,
            String currency,
            String calendar,
            DayOfWeek weekStart,
            @Nullable Channel teamChannel,
            @Nullable Channel dealChannel,
            DateOrder dateOrder,
            QuietHours quietHours,
            Meeting meeting,
            DayCount managerGrace,
            DayCount unclaimedAfter,
            boolean nudgeOnDaysOff) {
        this(
                zone,
                language,
                currency,
                calendar,
                weekStart,
                teamChannel,
                dealChannel,
                dateOrder,
                quietHours,
                meeting,
                managerGrace,
                unclaimedAfter,
                nudgeOnDaysOff,
                WHOLE_MARGIN);
    }

    /** What a new workspace starts with. */
    public static Settings initial(ZoneId zone, Language language) {
        var chinese = language == Language.ZH;
        return new Settings(
                zone,
                language,
                chinese ? "CNY" : "USD",
                chinese ? "CN" : "NONE",
                DayOfWeek.MONDAY,
                null,
                null,
                chinese ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST,
                new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0)),
                new Meeting(DayOfWeek.MONDAY, LocalTime.of(9, 0), true),
                DayCount.working(3),
                DayCount.working(1),
                false);
    }
}
