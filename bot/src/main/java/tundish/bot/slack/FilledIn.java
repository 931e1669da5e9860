package tundish.bot.slack;

import com.slack.api.model.File;
import com.slack.api.model.view.ViewState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what was filled in: a text for each field, empty where nothing stands. */
final class FilledIn {

    private FilledIn() {}

    /** @param uploaded takes a file in and tells the name under which it can be had */
    static Map<String, String> read(@Nullable ViewState state, Function<File, String> uploaded) {
        if (state == null || state.getValues() == null) {
            return Map.of();
        }
        return state.getValues().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        block -> block.getValue().values().stream()
                                .map(value -> text(value, uploaded))
                                .collect(Collectors.joining()),
                        (_, later) -> later,
                        TreeMap::new));
    }

    private static String text(ViewState.Value value, Function<File, String> uploaded) {
        return switch (value.getType()) {
            case "static_select", "external_select" ->
                value.getSelectedOption() == null
                        ? ""
                        : written(value.getSelectedOption().getValue());
            case "datepicker" -> written(value.getSelectedDate());
            case "timepicker" -> written(value.getSelectedTime());
            case "checkboxes" ->
                all(value.getSelectedOptions()).stream()
                        .map(ViewState.SelectedOption::getValue)
                        .collect(Collectors.joining());
            case "file_input" ->
                all(value.getFiles()).stream().findFirst().map(uploaded).orElse("");
            default -> written(value.getValue());
        };
    }

    private static String written(@Nullable String text) {
        return Optional.ofNullable(text).orElse("");
    }

    private static <T> List<T> all(@Nullable List<T> some) {
        return Optional.ofNullable(some).orElse(List.of());
    }
}
