package tundish.workspace;

/** A channel as its platform names it: {@code C024BE91L} on Slack, a snowflake on Discord. */
public record Channel(Platform platform, String id) {}
