package tundish.imports;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tundish.operation.Refusal.BadField;
import tundish.table.AmountColumn;
import tundish.table.DateColumn;
import tundish.table.DateColumn.Ask;
import tundish.table.DateColumn.Decided;
import tundish.table.DateOrder;
import tundish.table.Row;
import tundish.table.TableFile;

/**
 * What only all rows of a file together tell: how many there are, in which order each column's dates name day and month, and which decimal mark its amounts have.
 *
 * @param dates the order of each column of dates that needs one
 * @param amountColumns what each column of amounts has shown
 */
record Survey(long rows, Map<ImportField, DateOrder> dates, Map<ImportField, AmountColumn> amountColumns) {

    /** Reads the whole file once. */
    static Survey of(TableFile file, ColumnPlan plan, Mapping mapping, String currency) {
        var dates = new EnumMap<ImportField, DateColumn>(ImportField.class);
        plan.columns().keySet().stream()
                .filter(ImportField::isDate)
                .forEach(field -> dates.put(field, new DateColumn()));
        var amounts = new EnumMap<ImportField, AmountColumn>(ImportField.class);
        plan.columns().keySet().stream()
                .filter(ImportField::isAmount)
                .forEach(field -> amounts.put(field, new AmountColumn(currency)));
        long rows = 0;
        try (var table = file.open()) {
            while (table.rows().hasNext()) {
                look(table.rows().next(), plan, mapping, dates, amounts);
                rows++;
            }
        }
        return new Survey(rows, orders(dates, plan, given(mapping)), amounts);
    }

    /** How a column of amounts is read. */
    AmountColumn amounts(ImportField field) {
        return Objects.requireNonNull(amountColumns.get(field));
    }

    private static void look(
            Row row,
            ColumnPlan plan,
            Mapping mapping,
            Map<ImportField, DateColumn> dates,
            Map<ImportField, AmountColumn> amounts) {
        if (row.flaw() == null) {
            dates.forEach((field, column) -> column.look(plan.cell(row, field, mapping)));
            amounts.forEach((field, column) -> column.look(plan.cell(row, field, mapping)));
        }
    }

    private static @Nullable DateOrder given(Mapping mapping) {
        return mapping.dates().isBlank()
                ? null
                : DateOrder.ofPattern(mapping.dates())
                        .orElseThrow(() -> new BadField("dates", "import.pattern", mapping.dates()));
    }

    private static Map<ImportField, DateOrder> orders(
            Map<ImportField, DateColumn> dates, ColumnPlan plan, @Nullable DateOrder given) {
        var orders = new EnumMap<ImportField, DateOrder>(ImportField.class);
        dates.forEach((field, column) -> {
            var order = order(column, plan.heading(field), given);
            if (order != null) {
                orders.put(field, order);
            }
        });
        return orders;
    }

    private static @Nullable DateOrder order(DateColumn column, String heading, @Nullable DateOrder given) {
        return switch (column.verdict()) {
            // Who says yyyy-MM-dd has said nothing about 3/4/2026.
            case Ask ask when given != null && ask.readings().containsKey(given) -> given;
            case Ask ask -> throw new BadField("dates", "import.askDates", heading, ask.example(), readings(ask));
            case Decided(var order) when order != null && given != null && given != DateOrder.YEAR_MONTH_DAY -> given;
            case Decided(var order) -> order;
        };
    }

    /** Such as {@code MM/dd/yyyy = 2026-03-04, dd/MM/yyyy = 2026-04-03}. */
    private static String readings(Ask ask) {
        return ask.readings().entrySet().stream()
                .map(reading -> reading.getKey().pattern() + " = " + reading.getValue())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
