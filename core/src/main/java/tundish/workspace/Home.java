package tundish.workspace;

/** Where a workspace lives on a platform: a Slack team, a Discord guild, the console's room. */
public record Home(Platform platform, String team) {}
