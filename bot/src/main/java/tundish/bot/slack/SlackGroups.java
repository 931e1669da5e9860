package tundish.bot.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tundish.assistant.Actors;
import tundish.bot.chat.Afterwards;
import tundish.member.Group;
import tundish.workspace.Home;
import tundish.workspace.Platform;
import tundish.workspace.WorkspaceId;

/**
 * Knows who is in the user groups that give roles. They are read when they begin to, when a team is heard of, again every hour in which it is,
 * and when Slack tells that one changed; only those that give a role, so most teams are never asked about.
 */
final class SlackGroups {

    private static final Logger log = LoggerFactory.getLogger(SlackGroups.class);
    private static final Duration FRESH = Duration.ofHours(1);
    private static final int MOST = 10_000;

    private final SlackApi slack;
    private final Actors actors;
    private final Afterwards afterwards;
    private final Cache<Reading, Boolean> read =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(MOST).build();

    private record Reading(String team, Group group) {}

    SlackGroups(SlackApi slack, Actors actors, Afterwards afterwards) {
        this.slack = slack;
        this.actors = actors;
        this.afterwards = afterwards;
    }

    /** Reads what was not read for a while, once the request at hand is answered; not any more while all is being shut down. */
    void freshen(String team) {
        try {
            afterwards.run("reading user groups", () -> readOld(team));
        } catch (RejectedExecutionException closing) {
            log.debug("user groups are not read any more");
        }
    }

    /** Reads at once what gives a role from now on. */
    void mapped(WorkspaceId workspace) {
        actors.homes(workspace).stream()
                .filter(home -> home.platform() == Platform.SLACK)
                .forEach(home -> freshen(home.team()));
    }

    private void readOld(String team) throws Exception {
        for (var group : mapped(team)) {
            if (read.asMap().putIfAbsent(new Reading(team, group), true) == null) {
                read(team, group);
            }
        }
    }

    /** Slack tells that somebody joined or left a group. */
    void changed(String team, String id) {
        var group = new Group(Platform.SLACK, id);
        if (mapped(team).contains(group)) {
            try {
                read(team, group);
            } catch (Exception failure) {
                read.invalidate(new Reading(team, group));
                throw new IllegalStateException("Slack does not tell who is in a group", failure);
            }
        }
    }

    private Set<Group> mapped(String team) {
        return actors.groupsWithRoles(home(team));
    }

    private void read(String team, Group group) throws Exception {
        var users = SlackApi.taken(slack.methods(team).usergroupsUsersList(ask -> ask.usergroup(group.id())))
                .getUsers();
        actors.inGroup(home(team), group, new HashSet<>(users));
    }

    private static Home home(String team) {
        return new Home(Platform.SLACK, team);
    }
}
