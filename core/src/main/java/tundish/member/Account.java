package tundish.member;

import tundish.workspace.Platform;

/** A person's account on one platform: {@code U024BE7LH} on Slack, a snowflake on Discord, a persona in the console. */
public record Account(Platform platform, String user) {}
