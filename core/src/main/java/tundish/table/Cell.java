package tundish.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A cell to be written. */
public sealed interface Cell {

    /** Words, made harmless when written. */
    record Words(String text) implements Cell {}

    /** A number, in full figures. */
    record Figure(BigDecimal value) implements Cell {}

    /** A day. */
    record Day(LocalDate value) implements Cell {}

    /** A day with a time, in whatever zone the table is for. */
    record Moment(LocalDateTime value) implements Cell {}

    /** Nothing. */
    record Blank() implements Cell {}
}
