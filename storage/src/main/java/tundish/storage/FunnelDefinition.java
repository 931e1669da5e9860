package tundish.storage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tundish.calendar.DayCount;
import tundish.funnel.Funnel;
import tundish.funnel.Gate;
import tundish.funnel.RetiredStage;
import tundish.funnel.Stage;
import tundish.funnel.StageId;
import tundish.language.LocalText;

/** A funnel as JSON. Names and shapes are for ever: what was stored once must stay readable. */
record FunnelDefinition(
        Words title, List<Step> stages, @Nullable List<Old> retired) {

    /** A stage that no deal enters any more. */
    record Old(Step stage, String into) {

        static Old of(RetiredStage retired) {
            return new Old(Step.of(retired.stage()), retired.into().value());
        }

        RetiredStage toRetired() {
            return new RetiredStage(stage.toStage(), new StageId(into));
        }
    }

    record Words(String en, String zh) {

        static Words of(LocalText text) {
            return new Words(text.en(), text.zh());
        }

        LocalText toLocalText() {
            return new LocalText(en, zh);
        }
    }

    record Step(
            String id,
            Words name,
            String prefix,
            Stage.Kind kind,
            @Nullable Limit limit,
            double probability,
            Words criteria,
            List<Check> gates) {

        static Step of(Stage stage) {
            return new Step(
                    stage.id().value(),
                    Words.of(stage.name()),
                    stage.prefix(),
                    stage.kind(),
                    Limit.of(stage.limit()),
                    stage.probability(),
                    Words.of(stage.criteria()),
                    stage.gates().stream().map(Check::of).toList());
        }

        Stage toStage() {
            return new Stage(
                    new StageId(id),
                    name.toLocalText(),
                    prefix,
                    kind,
                    limit == null ? null : new DayCount(limit.days, limit.kind),
                    probability,
                    criteria.toLocalText(),
                    gates.stream().map(Check::toGate).toList());
        }
    }

    record Limit(int days, DayCount.Kind kind) {

        static @Nullable Limit of(@Nullable DayCount limit) {
            return limit == null ? null : new Limit(limit.days(), limit.kind());
        }
    }

    /** One of the two is there. */
    record Check(@Nullable Integer conversations, @Nullable String filled) {

        static Check of(Gate gate) {
            return switch (gate) {
                case Gate.Conversations(var atLeast) -> new Check(atLeast, null);
                case Gate.Filled(var column) -> new Check(null, column);
            };
        }

        Gate toGate() {
            if (conversations != null) {
                return new Gate.Conversations(conversations);
            }
            if (filled != null) {
                return new Gate.Filled(filled);
            }
            throw new IllegalStateException("a gate that nobody knows");
        }
    }

    static FunnelDefinition of(Funnel funnel) {
        return new FunnelDefinition(
                Words.of(funnel.title()),
                funnel.stages().stream().map(Step::of).toList(),
                funnel.retired().stream().map(Old::of).toList());
    }

    Funnel toFunnel(String name, int version) {
        return new Funnel(
                name,
                version,
                title.toLocalText(),
                stages.stream().map(Step::toStage).toList(),
                retired == null
                        ? List.of()
                        : retired.stream().map(Old::toRetired).toList());
    }
}
