package tundish.metrics;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tundish.calendar.DayCount;
import tundish.calendar.WorkCalendar;
import tundish.deal.DealId;

/** Whether nudges move anything. One that was sent too recently to be judged counts neither way. */
final class NudgePrecision {

    private static final DayCount IN_TIME = DayCount.working(3);

    private record Judged(Reminder reminder, boolean followed) {}

    private final List<Judged> judged;
    private final Ground ground;

    NudgePrecision(List<Reminder> reminders, Ground ground, WorkCalendar calendar) {
        this.ground = ground;
        this.judged = reminders.stream()
                .filter(reminder -> !reminder.sent().isAfter(ground.asOf))
                .flatMap(reminder -> judged(reminder, calendar.plus(reminder.sent(), IN_TIME, ground.zone)))
                .toList();
    }

    private Stream<Judged> judged(Reminder reminder, Instant limit) {
        var reaction = reminder.reaction();
        var followed = reaction != null && !reaction.isAfter(limit) && !reaction.isAfter(ground.asOf);
        return followed || !limit.isAfter(ground.asOf) ? Stream.of(new Judged(reminder, followed)) : Stream.empty();
    }

    Share share() {
        return new Share(judged.stream().filter(Judged::followed).count(), judged.size());
    }

    List<Behind> behind() {
        Map<DealId, Course> courses =
                ground.courses.stream().collect(toMap(course -> course.journey.deal(), course -> course));
        return judged.stream()
                .filter(each -> courses.containsKey(each.reminder.deal()))
                .map(each -> behind(each, courses))
                .toList();
    }

    private static Behind behind(Judged each, Map<DealId, Course> courses) {
        var deal = each.reminder.deal();
        var stage = courses.get(deal).last().stage();
        return new Behind(deal, stage, each.reminder.sent(), each.followed, null, null);
    }
}
