package tundish.bot.discord;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import tundish.assistant.Actors;
import tundish.member.Account;
import tundish.member.Member;
import tundish.member.Profile;
import tundish.operation.Actor;
import tundish.workspace.Home;
import tundish.workspace.Platform;
import tundish.workspace.Workspace;

/**
 * Knows who is behind a Discord user. Name and language come with every interaction and are taken over when they change;
 * Discord tells neither e-mail nor zone, so that people begin in their workspace's.
 */
final class DiscordUsers {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int MOST = 10_000;

    private final Actors actors;
    private final ZoneId zone;
    private final Cache<Person, Profile> profiles =
            Caffeine.newBuilder().expireAfterAccess(KEPT).maximumSize(MOST).build();

    private record Person(String server, String user) {

        Home home() {
            return new Home(Platform.DISCORD, server);
        }

        Account account() {
            return new Account(Platform.DISCORD, user);
        }
    }

    /** @param zone in which the day begins of a workspace that has set none yet */
    DiscordUsers(Actors actors, ZoneId zone) {
        this.actors = actors;
        this.zone = zone;
    }

    /**
     * Who acts; somebody who speaks for the first time becomes a member.
     *
     * @throws Stranger where nobody can act
     */
    Actor actor(Visitor visitor) {
        if (visitor.bot()) {
            throw new Stranger(Stranger.Kind.BOT);
        }
        return visitor.server().map(server -> inServer(visitor, server)).orElseGet(() -> inPerson(visitor));
    }

    /** What Discord says of somebody comes with whatever they do next, and then counts. */
    void reset(Member member) {
        profiles.asMap().keySet().removeIf(person -> member.accounts().contains(person.account()));
    }

    private Actor inServer(Visitor visitor, String server) {
        var person = new Person(server, visitor.user());
        var workspace = actors.living(person.home());
        if (workspace.isEmpty() && !visitor.installed()) {
            throw new Stranger(Stranger.Kind.NOT_INSTALLED);
        }
        var isElsewhere = visitor.marked().isPresent()
                && workspace
                        .map(Workspace::id)
                        .filter(visitor.marked().get()::equals)
                        .isEmpty();
        if (isElsewhere) {
            throw new Stranger(Stranger.Kind.ELSEWHERE);
        }
        return actor(person, profile(visitor, workspace));
    }

    private Actor actor(Person person, Profile profile) {
        var actor = actors.at(person.home(), person.account(), () -> profile);
        if (profile.equals(profiles.getIfPresent(person))) {
            return actor;
        }
        profiles.put(person, profile);
        actors.refresh(person.home(), person.account(), within(actor.zone(), profile), true);
        actors.groups(person.home(), person.account(), profile.groups());
        return actors.at(person.home(), person.account(), () -> profile);
    }

    /** Discord knows no zone, so that it changes none. */
    private static Profile within(ZoneId zone, Profile told) {
        return new Profile(told.name(), told.email(), zone, told.language(), told.groups());
    }

    private Profile profile(Visitor visitor, Optional<Workspace> workspace) {
        var there = workspace.map(known -> known.settings().zone()).orElse(zone);
        return new Profile(visitor.name(), "", there, visitor.language(), visitor.roles());
    }

    /** What the bot sent in person knows its workspace; a command that is typed there means the only one there can be. */
    private Actor inPerson(Visitor visitor) {
        var account = new Account(Platform.DISCORD, visitor.user());
        if (visitor.marked().isPresent()) {
            return actors.in(visitor.marked().get(), account).orElseThrow(() -> new Stranger(Stranger.Kind.NO_MEMBER));
        }
        var possible = actors.everywhere(account);
        if (possible.size() != 1) {
            throw new Stranger(Stranger.Kind.NO_SERVER);
        }
        return possible.getFirst();
    }
}
