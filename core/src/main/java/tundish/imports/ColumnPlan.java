package tundish.imports;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import tundish.operation.Refusal.BadField;
import tundish.table.Row;

/**
 * Which column of a file is which field.
 *
 * @param headings as in the file
 * @param columns by field, the indexes of its columns, mostly one
 */
record ColumnPlan(List<String> headings, Map<ImportField, List<Integer>> columns) {

    /** Reads the headings by the mapping first, then by what they are commonly called. */
    static ColumnPlan of(List<String> headings, Mapping mapping, ImportKind kind) {
        var planner = new Planner(headings, kind);
        mapping.columns().forEach(planner::map);
        planner.recogniseTheRest();
        var plan = new ColumnPlan(headings, planner.columns);
        plan.check(kind);
        return plan;
    }

    boolean has(ImportField field) {
        return columns.containsKey(field);
    }

    /** The heading of a field's first column; empty where it has none. */
    String heading(ImportField field) {
        var found = columns.get(field);
        return found == null ? "" : headings.get(found.getFirst());
    }

    /** What a row says about a field, in our words; several columns are joined. Empty where nothing is said. */
    String cell(Row row, ImportField field, Mapping mapping) {
        var found = columns.getOrDefault(field, List.of());
        return found.size() == 1
                ? mapping.value(field, row.cells().get(found.getFirst()))
                : found.stream()
                        .map(column -> mapping.value(field, row.cells().get(column)))
                        .filter(cell -> !cell.isEmpty())
                        .distinct()
                        .collect(joining(", "));
    }

    /** Headings that mean nothing here. */
    List<String> unused() {
        return IntStream.range(0, headings.size())
                .filter(i -> columns.values().stream().noneMatch(of -> of.contains(i)))
                .mapToObj(headings::get)
                .filter(heading -> !heading.isEmpty())
                .toList();
    }

    private void check(ImportKind kind) {
        boolean named = has(ImportField.REFERENCE) || has(ImportField.EXTERNAL_ID);
        boolean enough = switch (kind) {
            case DEALS -> named || has(ImportField.CUSTOMER);
            case LEADS ->
                named || has(ImportField.CUSTOMER) || has(ImportField.CONTACT) || has(ImportField.CONTACT_DETAILS);
            case HISTORY -> named && has(ImportField.STAGE) && has(ImportField.AT);
            case CAMPAIGNS -> has(ImportField.CAMPAIGN);
            case PEOPLE -> has(ImportField.NAME) || has(ImportField.EMAIL);
            case RATES -> has(ImportField.CURRENCY) && has(ImportField.RATE) && has(ImportField.FROM);
        };
        if (!enough) {
            throw new BadField("mapping", "import.tooFewColumns." + kind.key(), String.join(", ", headings));
        }
    }

    private static final class Planner {

        private final List<String> headings;
        private final ImportKind kind;
        private final Map<ImportField, List<Integer>> columns = new EnumMap<>(ImportField.class);
        private final Set<Integer> settled = new TreeSet<>();

        Planner(List<String> headings, ImportKind kind) {
            this.headings = headings;
            this.kind = kind;
        }

        void map(String heading, String field) {
            int column = headings.indexOf(heading.strip());
            if (column < 0) {
                throw new BadField("mapping", "import.noHeading", heading, String.join(", ", headings));
            }
            if (headings.lastIndexOf(heading.strip()) != column) {
                throw new BadField("mapping", "import.twoHeadings", heading);
            }
            settled.add(column);
            if (!field.isBlank()) {
                take(known(field), column);
            }
        }

        private ImportField known(String field) {
            return ImportField.of(field.strip())
                    .filter(known -> known.isOf(kind))
                    .orElseThrow(() -> new BadField("mapping", "import.noField", field));
        }

        private void take(ImportField field, int column) {
            var taken = columns.computeIfAbsent(field, _ -> new ArrayList<>());
            taken.add(column);
            if (taken.size() > 1 && !field.mayRepeat()) {
                throw new BadField(
                        "mapping",
                        "import.sameField",
                        headings.get(taken.getFirst()),
                        headings.get(column),
                        field.key());
            }
        }

        /** Our own headings first, so that one that only resembles them does not stand in the way. */
        void recogniseTheRest() {
            recognise(true);
            recognise(false);
        }

        private void recognise(boolean own) {
            var mapped = Set.copyOf(columns.keySet());
            for (int i = 0; i < headings.size(); i++) {
                var known = settled.contains(i)
                        ? null
                        : Headings.find(headings.get(i), kind).orElse(null);
                if (known != null && known.own() == own) {
                    int column = i;
                    settled.add(column);
                    if (isFree(known.field(), mapped)) {
                        take(known.field(), column);
                    }
                }
            }
        }

        private boolean isFree(ImportField field, Set<ImportField> mapped) {
            boolean first = !columns.containsKey(field);
            return field.mayRepeat() || first || (!mapped.contains(field) && !field.firstWillDo());
        }
    }
}
