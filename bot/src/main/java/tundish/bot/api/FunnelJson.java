package tundish.bot.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tundish.calendar.DayCount;
import tundish.funnel.Funnel;
import tundish.funnel.Gate;
import tundish.funnel.RetiredStage;
import tundish.funnel.Stage;
import tundish.language.LocalText;

/**
 * A funnel in the API, as it comes and as it goes.
 *
 * @param retired stages of former versions, and where their deals went; not read
 * @param retire where the open deals of stages go that the definition has no more; read only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FunnelJson(
        @Nullable String name,
        @Nullable Integer version,
        @Nullable Words title,
        @Nullable List<@Nullable StageJson> stages,
        @Nullable List<RetiredJson> retired,
        @Nullable Map<String, String> retire) {

    record Words(@Nullable String en, @Nullable String zh) {

        static Words of(LocalText text) {
            return new Words(text.en(), text.zh());
        }

        /** What is said in one language only is said so in both. */
        LocalText toText() {
            var either = en == null || en.isBlank() ? zh : en;
            var fallback = either == null ? "" : either.strip();
            return new LocalText(
                    en == null || en.isBlank() ? fallback : en.strip(),
                    zh == null || zh.isBlank() ? fallback : zh.strip());
        }
    }

    /**
     * @param kind {@code open}, {@code won}, {@code lost} or {@code after-sale}
     * @param timeoutDays null for a stage in which deals may stay as long as they like
     * @param calendar {@code working} or {@code calendar}
     */
    record StageJson(
            @Nullable String key,
            @Nullable Words name,
            @Nullable String prefix,
            @Nullable String kind,
            @Nullable Integer timeoutDays,
            @Nullable String calendar,
            @Nullable Double probability,
            @Nullable List<@Nullable GateJson> gates,
            @Nullable Words criteria) {

        static StageJson of(Stage stage) {
            var limit = stage.limit();
            return new StageJson(
                    stage.id().value(),
                    Words.of(stage.name()),
                    stage.prefix(),
                    word(stage.kind()),
                    limit == null ? null : limit.days(),
                    limit == null ? null : limit.kind().name().toLowerCase(Locale.ROOT),
                    stage.probability(),
                    stage.gates().stream().<@Nullable GateJson>map(GateJson::of).toList(),
                    Words.of(stage.criteria()));
        }
    }

    /** One of the two: at least so many conversations, or a column that is filled in. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GateJson(
            @Nullable Integer conversations, @Nullable String filled) {

        static GateJson of(Gate gate) {
            return switch (gate) {
                case Gate.Conversations(var atLeast) -> new GateJson(atLeast, null);
                case Gate.Filled(var column) -> new GateJson(null, column);
            };
        }
    }

    /** @param into where its deals went */
    record RetiredJson(String key, Words name, String into) {

        static RetiredJson of(RetiredStage retired) {
            return new RetiredJson(
                    retired.stage().id().value(),
                    Words.of(retired.stage().name()),
                    retired.into().value());
        }
    }

    static FunnelJson of(Funnel funnel) {
        return new FunnelJson(
                funnel.name(),
                funnel.version(),
                Words.of(funnel.title()),
                funnel.stages().stream().<@Nullable StageJson>map(StageJson::of).toList(),
                funnel.retired().stream().map(RetiredJson::of).toList(),
                null);
    }

    static String word(Stage.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static DayCount.Kind calendar(@Nullable String word) {
        return "working".equalsIgnoreCase(word) ? DayCount.Kind.WORKING : DayCount.Kind.CALENDAR;
    }
}
