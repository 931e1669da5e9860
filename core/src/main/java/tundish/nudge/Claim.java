package tundish.nudge;

import java.time.Instant;
import java.util.List;
import tundish.member.MemberId;

/**
 * The promise of a nudge.
 *
 * @param since when its reason began
 * @param to who gets a copy; nobody, where another nudge speaks for this one
 */
public record Claim(NudgeKey key, Instant since, List<MemberId> to) {}
