package tundish.nudge;

import tundish.deal.DealId;

/**
 * Names a nudge before it is sent, so that it is sent once.
 *
 * @param level 1 for the owner, 2 for the manager
 * @param occasion what it is about: the number of the stay, the epoch day of a close date, or else the epoch second of
 *     the moment that passed
 */
public record NudgeKey(DealId deal, NudgeKind kind, int level, long occasion) {}
