package tundish.table;

import static java.util.Comparator.comparingInt;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out from all cells of a column in which order its dates name day and month. One cell such as 12/25/2026 decides; where none does, or two contradict each
 * other, somebody has to be asked.
 */
public final class DateColumn {

    private static final DateOrder[] ORDERS = DateOrder.values();

    private final Set<DateOrder> possible = EnumSet.allOf(DateOrder.class);
    private final Map<Integer, Ask> doubts = new LinkedHashMap<>();

    /** What the column has shown. */
    public sealed interface Verdict {}

    /**
     * The order is known.
     *
     * @param order null where every date is certain by itself
     */
    public record Decided(@Nullable DateOrder order) implements Verdict {}

    /**
     * The order must be asked.
     *
     * @param example a cell that can be read in more than one way
     * @param readings what it means in each order
     */
    public record Ask(String example, Map<DateOrder, LocalDate> readings) implements Verdict {}

    /** Looks at one more cell; what is no date says nothing. */
    public void look(String cell) {
        if (!cell.isEmpty()) {
            WrittenDate.of(cell).filter(date -> date.certain() == null).ifPresent(date -> look(cell, date.readings()));
        }
    }

    private void look(String cell, Map<DateOrder, LocalDate> readings) {
        possible.retainAll(readings.keySet());
        doubts.putIfAbsent(signature(readings), new Ask(cell, readings));
    }

    /** Which orders are possible and which of them agree, as figures: cells alike in this teach the same. */
    private static int signature(Map<DateOrder, LocalDate> readings) {
        int signature = 0;
        for (var order : ORDERS) {
            int alike = 0;
            while (!Objects.equals(readings.get(ORDERS[alike]), readings.get(order))) {
                alike++;
            }
            signature = signature * 10 + (readings.containsKey(order) ? alike + 1 : 0);
        }
        return signature;
    }

    /** What the cells seen so far say together. */
    public Verdict verdict() {
        if (doubts.isEmpty()) {
            return new Decided(null);
        }
        var order = possible.stream().findFirst();
        if (order.isEmpty()) {
            return widest();
        }
        return doubts.values().stream()
                .filter(ask -> differs(ask.readings()))
                .findFirst()
                .<Verdict>map(ask -> ask)
                .orElseGet(() -> new Decided(order.get()));
    }

    private Ask widest() {
        return doubts.values().stream()
                .max(comparingInt(ask -> ask.readings().size()))
                .orElseThrow();
    }

    /** Whether the orders that are still possible make different days of it; of 3/3/2026 they do not. */
    private boolean differs(Map<DateOrder, LocalDate> readings) {
        return possible.stream().map(readings::get).distinct().count() > 1;
    }
}
