package tundish.funnel;

import static tundish.funnel.DefaultFunnel.INCUBATION;
import static tundish.funnel.DefaultFunnel.LEAD;
import static tundish.funnel.DefaultFunnel.LOST;
import static tundish.funnel.DefaultFunnel.NEGOTIATION;
import static tundish.funnel.DefaultFunnel.PROSPECT;
import static tundish.funnel.DefaultFunnel.WON;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tundish.calendar.DayCount;
import tundish.funnel.Gate.Filled;
import tundish.language.LocalText;

/** Funnels that a new team can choose from. Stages that mean the same in several of them have the same id. */
public enum ReadyFunnel {
    /** The six stages of the method. */
    STANDARD(DefaultFunnel.FUNNEL.stages()),

    /** For customers who decide at once. */
    SHORT(List.of(LEAD, NEGOTIATION, WON, LOST)),

    /** For what is bought once: nobody comes back by itself. */
    ONE_OFF(List.of(LEAD, PROSPECT, INCUBATION, NEGOTIATION, WON, LOST)),

    /** For what is tried first and renewed later. */
    SUBSCRIPTION(List.of(LEAD, PROSPECT, Subscribing.TRIAL, NEGOTIATION, WON, Subscribing.RENEWAL, LOST));

    private final List<Stage> stages;

    ReadyFunnel(List<Stage> stages) {
        this.stages = stages;
    }

    /** As the first version of a workspace's own. */
    public Funnel funnel() {
        return new Funnel(DefaultFunnel.NAME, 1, DefaultFunnel.FUNNEL.title(), stages);
    }

    /** How it is called where people type or choose it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ReadyFunnel> called(String key) {
        return Arrays.stream(values())
                .filter(ready -> ready.key().equalsIgnoreCase(key.strip()))
                .findFirst();
    }

    /** The one whose stages a funnel has, unchanged. */
    public static Optional<ReadyFunnel> like(Funnel funnel) {
        return Arrays.stream(values())
                .filter(ready -> ready.stages.equals(funnel.stages()))
                .findFirst();
    }

    /** The stages that only a subscription has. */
    private static final class Subscribing {

        static final Stage TRIAL = new Stage(
                new StageId("trial"),
                new LocalText("Trial", "试用"),
                "SY",
                Stage.Kind.OPEN,
                DayCount.calendar(14),
                0.4,
                new LocalText("The customer tries it out; the decision chain is known.", "客户正在试用，决策链已清楚。"),
                List.of(new Filled("contact")));

        static final Stage RENEWAL = new Stage(
                new StageId("renewal"),
                new LocalText("Renewal", "续约"),
                "XY",
                Stage.Kind.AFTER_SALE,
                DayCount.calendar(60),
                0.7,
                new LocalText("The contract runs out; the customer renews or extends it.", "合同即将到期，客户续约或扩容。"),
                List.of());
    }
}
