package tundish.funnel;

import java.time.Instant;

/** A funnel as it was for a time. @param since until the next version began */
public record FunnelVersion(Funnel funnel, Instant since) {}
