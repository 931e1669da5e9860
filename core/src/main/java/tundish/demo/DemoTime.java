package tundish.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import tundish.deal.NextAction;
import tundish.demo.DemoDeal.Contact;
import tundish.demo.DemoDeal.Promise;
import tundish.demo.DemoDeal.Step;

/** Turns days ago and days ahead into moments, most of them in office hours, and nothing of the past after the start. */
record DemoTime(Instant start, ZoneId zone) {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    LocalDate today() {
        return LocalDate.ofInstant(start, zone);
    }

    /** Deals are entered before the day's first contact, and moved after it. */
    Instant entry(Step step) {
        return at(step, 9);
    }

    Instant move(Step step) {
        return at(step, 15);
    }

    private Instant at(Step step, int hour) {
        return step.hours() == 0
                ? past(step.daysAgo(), hour)
                : start.minus(Duration.ofHours(step.daysAgo() * 24L + step.hours()));
    }

    Instant contact(Contact contact) {
        return past(contact.daysAgo(), contact.channel().isDeep() ? 10 : 14);
    }

    Instant past(int daysAgo, int hour) {
        return on(today().minusDays(daysAgo), hour);
    }

    /** On a day of the past. */
    Instant on(LocalDate day, int hour) {
        var moment = at(day, hour);
        var latest = start.minus(Duration.ofMinutes(5));
        return moment.isBefore(latest) ? moment : latest;
    }

    /** At three in the afternoon, a coming one never on a weekend. */
    NextAction promised(Promise promise) {
        var day = today().plusDays(promise.inDays());
        while (promise.inDays() > 0 && WEEKEND.contains(day.getDayOfWeek())) {
            day = day.plusDays(1);
        }
        return new NextAction(promise.text(), at(day, 15), true);
    }

    private Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(zone).toInstant();
    }
}
