package tundish.assistant;

import tundish.member.MemberId;
import tundish.metrics.By;
import tundish.operation.Actor;

/** What the groups of a report are called. */
record GroupNames(People people, Actor actor, ReportWording wording) {

    String name(By by, String key) {
        if (key.isEmpty()) {
            return wording.texts.get(
                    switch (by) {
                        case OWNER -> "nobody";
                        case TEAM -> "noTeam";
                        default -> "unknown";
                    });
        }
        return by == By.OWNER ? people.plain(actor, new MemberId(actor.workspaceId(), Long.parseLong(key))) : key;
    }
}
