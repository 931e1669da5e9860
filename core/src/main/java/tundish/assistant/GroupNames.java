package tundish.assistant;

import tundish.assistant.ReportOperations.Asked;
import tundish.member.MemberId;
import tundish.metrics.By;
import tundish.operation.Actor;

/** What the groups of a report are called. */
record GroupNames(People people, Actor actor, ReportWording wording) {

    /** By what a report is told apart, or of which group alone it is. */
    String title(Asked asked) {
        return asked.view()
                .group()
                .map(key -> wording.texts.get(
                        "title.only",
                        wording.texts.get("column.by." + asked.by().key()),
                        name(asked.by(), key)))
                .orElseGet(() -> wording.texts.get(
                        "title.by", wording.texts.get("by." + asked.by().key())));
    }

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
