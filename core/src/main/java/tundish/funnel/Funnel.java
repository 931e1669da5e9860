package tundish.funnel;

import java.util.List;
import java.util.Optional;
import tundish.language.LocalText;

/**
 * The stages that a deal passes through, in order.
 *
 * @param name the key of the funnel in its workspace, such as {@code default}
 * @param version counts up with each change; past versions are kept
 */
public record Funnel(String name, int version, LocalText title, List<Stage> stages) {

    public Funnel {
        stages = List.copyOf(stages);
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("a funnel needs at least one stage");
        }
    }

    public Stage first() {
        return stages.getFirst();
    }

    public Optional<Stage> stage(StageId id) {
        return stages.stream().filter(stage -> stage.id().equals(id)).findFirst();
    }

    /** The stage of a deal, which must be one of this funnel. */
    public Stage stageOf(StageId id) {
        return stage(id).orElseThrow(() -> new IllegalStateException("funnel " + name + " has no stage " + id));
    }

    /** Where wins end. */
    public Stage won() {
        return ofKind(Stage.Kind.WON);
    }

    /** Where losses end. */
    public Stage lost() {
        return ofKind(Stage.Kind.LOST);
    }

    /** Where a repurchase begins. */
    public Stage afterSale() {
        return ofKind(Stage.Kind.AFTER_SALE);
    }

    /** Zero for the first stage, and so on; a later stage is further along. */
    public int position(StageId id) {
        return stages.indexOf(stageOf(id));
    }

    private Stage ofKind(Stage.Kind kind) {
        return stages.stream()
                .filter(stage -> stage.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("funnel " + name + " has no stage of kind " + kind));
    }
}
