package tundish.funnel;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tundish.language.LocalText;

/**
 * The stages that a deal passes through, in order.
 *
 * @param name the key of the funnel in its workspace, such as {@code default}
 * @param version counts up with each change; past versions are kept
 * @param retired stages of former versions, which the ledger still names
 */
public record Funnel(String name, int version, LocalText title, List<Stage> stages, List<RetiredStage> retired) {

    public Funnel {
        stages = List.copyOf(stages);
        retired = List.copyOf(retired);
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("a funnel needs at least one stage");
        }
    }

    /** One without a past. */
    public Funnel(String name, int version, LocalText title, List<Stage> stages) {
        this(name, version, title, stages, List.of());
    }

    /** Whether it is the one that needs no name. */
    public boolean isUsual() {
        return name.equals(DefaultFunnel.NAME);
    }

    /** Whether somebody means this one: by its key, or by its title in either language. */
    public boolean isCalled(String text) {
        return Stream.of(name, title.en(), title.zh()).anyMatch(text.strip()::equalsIgnoreCase);
    }

    public Stage first() {
        return stages.getFirst();
    }

    /** A stage that deals may enter. */
    public Optional<Stage> stage(StageId id) {
        return stages.stream().filter(stage -> stage.id().equals(id)).findFirst();
    }

    /** A stage that deals may enter, or might once. */
    public Optional<Stage> known(StageId id) {
        return stage(id).or(() -> retired(id).map(RetiredStage::stage));
    }

    private Optional<RetiredStage> retired(StageId id) {
        return retired.stream().filter(old -> old.stage().id().equals(id)).findFirst();
    }

    /** The stage of a deal, which must be or have been one of this funnel. */
    public Stage stageOf(StageId id) {
        return known(id).orElseThrow(() -> new IllegalStateException("funnel " + name + " has no stage " + id));
    }

    /** Where wins end. */
    public Stage won() {
        return ofKind(Stage.Kind.WON);
    }

    /** Where losses end. */
    public Stage lost() {
        return ofKind(Stage.Kind.LOST);
    }

    /** Where a repurchase begins: in a funnel that knows nothing of after-sale, as any other deal. */
    public Stage repurchase() {
        return stages.stream()
                .filter(stage -> stage.kind() == Stage.Kind.AFTER_SALE)
                .findFirst()
                .orElseGet(this::first);
    }

    /** Zero for the first stage, and so on; a later stage is further along, a retired one stands where its deals went. */
    public int position(StageId id) {
        var stage = stage(id);
        return stage.map(stages::indexOf)
                .orElseGet(() -> retired(id)
                        .flatMap(old -> stage(old.into()))
                        .map(stages::indexOf)
                        .orElseThrow(() -> new IllegalStateException("funnel " + name + " has no stage " + id)));
    }

    private Stage ofKind(Stage.Kind kind) {
        return stages.stream()
                .filter(stage -> stage.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("funnel " + name + " has no stage of kind " + kind));
    }
}
