package tundish.bot.schedule;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something that is done again and again. A failure is logged once, however often it repeats, and stops nothing. */
final class Job {

    private static final Logger log = LoggerFactory.getLogger(Job.class);

    private final String name;
    private final Duration every;
    private final Runnable work;
    private final AtomicBoolean failing = new AtomicBoolean();

    /** @param every between the end of one time and the beginning of the next */
    Job(String name, Duration every, Runnable work) {
        this.name = name;
        this.every = every;
        this.work = work;
    }

    Duration every() {
        return every;
    }

    void run() {
        try {
            work.run();
            if (failing.getAndSet(false)) {
                log.info("{} works again", name);
            }
        } catch (RuntimeException failure) {
            if (!failing.getAndSet(true)) {
                log.error("{} failed, and is tried again every {}", name, every, failure);
            }
        }
    }
}
