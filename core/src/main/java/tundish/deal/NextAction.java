package tundish.deal;

import java.time.Instant;

/**
 * What the owner promised to do next.
 *
 * @param due the moment by which; for a whole day, the end of it in the promiser's zone
 * @param timed false where only a day was given
 */
public record NextAction(String text, Instant due, boolean timed) {}
