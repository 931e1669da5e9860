package tundish.bot.schedule;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.transaction.event.TransactionalEventListener;
import tundish.chat.Courier;
import tundish.chat.LettersWait;
import tundish.installation.Erasure;
import tundish.nudge.Nudger;
import tundish.nudge.Returns;
import tundish.sync.MonthlyReviews;
import tundish.sync.WeeklyMeetings;

/**
 * The list of everything that happens by the clock. Every instance runs all of it: what is to happen once in the whole
 * cluster is claimed in the database by whoever comes first.
 */
public final class Schedules implements SmartLifecycle {

    /** Longer than any platform takes to answer for the message in flight. */
    private static final int LONGEST_FLIGHT_SECONDS = 45;

    private final ScheduleSettings settings;
    private final Courier courier;
    private final List<Job> causes;
    private final Job erasing;
    private final Job housekeeping;
    private final Job deliveries;
    private final ReentrantReadWriteLock onTheRoad = new ReentrantReadWriteLock(true);
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile @Nullable ThreadPoolTaskScheduler scheduler;

    Schedules(
            Nudger nudger,
            Returns returns,
            WeeklyMeetings meetings,
            MonthlyReviews reviews,
            Courier courier,
            Erasure erasure,
            Housekeeping housekeeping,
            ScheduleSettings settings) {
        this.settings = settings;
        this.courier = courier;
        this.causes = List.of(
                new Job("Looking for nudges", settings.nudges(), nudger::nudgeDue),
                new Job("Welcoming back", settings.returns(), returns::welcomeDue),
                new Job("Holding weekly meetings", settings.meetings(), meetings::holdDue),
                new Job("Posting monthly reviews", settings.meetings(), reviews::postDue));
        this.erasing = new Job("Erasing teams that left", settings.housekeeping(), erasure::eraseDue);
        this.housekeeping = new Job("Housekeeping", settings.housekeeping(), housekeeping::forget);
        this.deliveries = new Job("Delivering messages", settings.deliveries(), this::deliver);
    }

    /** Runs everything that is due at this moment and comes back when nothing is; for a clock that is moved by hand. */
    public void runDue() {
        causes.forEach(Job::run);
        onTheRoad.writeLock().lock();
        try {
            courier.deliverDue();
        } finally {
            onTheRoad.writeLock().unlock();
        }
    }

    private void deliver() {
        onTheRoad.readLock().lock();
        try {
            woken.set(false);
            courier.deliverDue(this::isRunning);
        } finally {
            onTheRoad.readLock().unlock();
        }
    }

    /** What was put in leaves at once, not only when somebody looks the next time. */
    @TransactionalEventListener(fallbackExecution = true)
    void wake(LettersWait letters) {
        var current = scheduler;
        if (current != null && !woken.getAndSet(true)) {
            current.execute(deliveries::run);
        }
    }

    @Override
    public void start() {
        if (!settings.enabled()) {
            return;
        }
        var fresh = new ThreadPoolTaskScheduler();
        fresh.setPoolSize(settings.couriers() + 2);
        fresh.setThreadNamePrefix("schedule-");
        fresh.setWaitForTasksToCompleteOnShutdown(true);
        fresh.setAwaitTerminationSeconds(LONGEST_FLIGHT_SECONDS);
        fresh.initialize();
        scheduler = fresh;
        causes.forEach(job -> plan(fresh, job));
        plan(fresh, erasing);
        plan(fresh, housekeeping);
        for (var each = 0; each < settings.couriers(); each++) {
            plan(fresh, deliveries);
        }
    }

    private static void plan(ThreadPoolTaskScheduler fresh, Job job) {
        fresh.scheduleWithFixedDelay(job::run, job.every());
    }

    /** Nothing new begins; a message in flight is brought to its end. */
    @Override
    public void stop() {
        var current = scheduler;
        scheduler = null;
        if (current != null) {
            current.shutdown();
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
