package tundish.member;

import tundish.workspace.Platform;

/** A user group of Slack or a role of Discord, by its id there. */
public record Group(Platform platform, String id) {}
