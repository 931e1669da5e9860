package tundish.deal;

import java.time.Instant;
import tundish.funnel.StageId;

/**
 * A deal's present visit to a stage.
 *
 * @param number counts the deal's visits from 1: entering a stage again is another stay
 */
public record Stay(StageId stage, Instant entered, int number) {

    public Stay next(StageId to, Instant at) {
        return new Stay(to, at, number + 1);
    }
}
