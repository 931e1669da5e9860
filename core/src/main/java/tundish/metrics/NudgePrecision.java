package tundish.metrics;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private NudgePrecision(Ground ground, List<Judged> judged) {
        this.ground = ground;
        this.judged = judged;
    }

    /** The same of some deals in a period. */
    NudgePrecision of(Set<DealId> deals, Window window) {
        return new NudgePrecision(
                ground,
                judged.stream()
                        .filter(each -> deals.contains(each.reminder.deal()) && window.holds(each.reminder.sent()))
                        .toList());
    }

    private Stream<Judged> judged(Reminder reminder, Instant limit) {
        var reaction = reminder.reaction();
        var followed = reaction != null && !reaction.isAfter(limit) && !reaction.isAfter(ground.asOf);
        return followed || !limit.isAfter(ground.asOf) ? Stream.of(new Judged(reminder, followed)) : Stream.empty();
    }

    Share share() {
        return new Share(judged.stream().filter(Judged::followed).count(), judged.size());
    }

    /** Of those that were sent in a period. */
    Share share(Window window) {
        var sent = judged.stream()
                .filter(each -> window.holds(each.reminder.sent()))
                .toList();
        return new Share(sent.stream().filter(Judged::followed).count(), sent.size());
    }

    List<Behind> behind() {
        Map<DealId, Course> courses =
                ground.all.courses.stream().collect(toMap(course -> course.journey.deal(), course -> course));
        return judged.stream()
                .flatMap(each ->
                        Stream.ofNullable(courses.get(each.reminder.deal())).map(course -> behind(each, course)))
                .toList();
    }

    private static Behind behind(Judged each, Course course) {
        var reminder = each.reminder;
        return new Behind(
                reminder.deal(),
                course.last().stage(),
                reminder.sent(),
                each.followed,
                course.last().isOpen(),
                null,
                null);
    }
}
