package tundish.funnel;

/**
 * A stage that no deal enters any more. The ledger still names it.
 *
 * @param into where the deals went that were in it
 */
public record RetiredStage(Stage stage, StageId into) {}
