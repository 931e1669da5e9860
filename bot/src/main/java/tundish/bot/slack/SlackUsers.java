package tundish.bot.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.User;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tundish.assistant.Actors;
import tundish.bot.chat.Afterwards;
import tundish.language.Language;
import tundish.member.Account;
import tundish.member.Member;
import tundish.member.Profile;
import tundish.operation.Actor;
import tundish.workspace.Home;
import tundish.workspace.Platform;

/** Knows who is behind a Slack user. Name, e-mail, zone and language are taken from Slack, and again when they change there. */
final class SlackUsers {

    /** Of the two names of it, the one that people know. */
    static final ZoneId UTC = ZoneId.of("UTC");

    private static final Logger log = LoggerFactory.getLogger(SlackUsers.class);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int MOST = 10_000;

    private final SlackApi slack;
    private final Actors actors;
    private final SlackGroups groups;
    private final Afterwards afterwards;
    private final Cache<Person, Profile> profiles =
            Caffeine.newBuilder().expireAfterAccess(KEPT).maximumSize(MOST).build();

    private record Person(String team, String user) {

        Home home() {
            return new Home(Platform.SLACK, team);
        }

        Account account() {
            return new Account(Platform.SLACK, user);
        }
    }

    SlackUsers(SlackApi slack, Actors actors, SlackGroups groups, Afterwards afterwards) {
        this.slack = slack;
        this.actors = actors;
        this.groups = groups;
        this.afterwards = afterwards;
    }

    /** Who acts; somebody who speaks for the first time becomes a member. */
    Actor actor(String team, String user) {
        var person = new Person(team, user);
        var actor =
                actors.at(person.home(), person.account(), () -> profiles.get(person, this::ask), () -> nameOf(team));
        groups.freshen(team);
        return actor;
    }

    /** The same when something is broken already; empty where that is what is broken. */
    Optional<Actor> find(Place place) {
        try {
            return Optional.of(actor(place.team(), place.user()));
        } catch (RuntimeException alsoBroken) {
            return Optional.empty();
        }
    }

    /** Takes over what somebody changed in Slack. What was set here by hand stays. */
    void changed(String team, User user) {
        var person = new Person(team, user.getId());
        var profile = profile(user);
        profiles.put(person, profile);
        actors.refresh(person.home(), person.account(), profile, !user.isDeleted());
    }

    /** Asks anew about somebody who follows Slack again, once the request at hand is answered. */
    void reset(Member member) {
        var here = actors.homes(member.id().workspace()).stream()
                .filter(home -> home.platform() == Platform.SLACK)
                .toList();
        member.accounts().stream()
                .filter(account -> account.platform() == Platform.SLACK)
                .forEach(account -> here.forEach(home -> askAnew(new Person(home.team(), account.user()))));
    }

    private void askAnew(Person person) {
        try {
            afterwards.run("reading a profile", () -> changed(person.team(), user(person)));
        } catch (RejectedExecutionException closing) {
            log.debug("profiles are not read any more");
        }
    }

    private Profile ask(Person person) {
        return profile(user(person));
    }

    private User user(Person person) {
        try {
            return SlackApi.taken(slack.methods(person.team())
                            .usersInfo(ask -> ask.user(person.user()).includeLocale(true)))
                    .getUser();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SlackApiException | SlackRefused failure) {
            throw new IllegalStateException("Slack does not tell who asks", failure);
        }
    }

    /** A workspace can be founded without knowing more than its id; a guest from elsewhere is in no team of ours. */
    private String nameOf(String team) {
        try {
            var told = SlackApi.taken(slack.methods(team).teamInfo(ask -> ask.team(team)))
                    .getTeam();
            return told.getId().equals(team) ? told.getName() : team;
        } catch (IOException | SlackApiException | SlackRefused | RuntimeException unknown) {
            log.info("Slack does not tell what team {} is called", team);
            return team;
        }
    }

    static Profile profile(User user) {
        var shown = Optional.ofNullable(user.getProfile());
        var name = Stream.of(
                        shown.map(User.Profile::getDisplayName).orElse(null),
                        user.getRealName(),
                        shown.map(User.Profile::getRealName).orElse(null),
                        user.getName())
                .filter(Objects::nonNull)
                .filter(each -> !each.isBlank())
                .findFirst()
                .orElse(user.getId());
        return new Profile(
                name,
                shown.map(User.Profile::getEmail).orElse(""),
                zone(user.getTz()),
                Language.of(Optional.ofNullable(user.getLocale()).orElse("")));
    }

    private static ZoneId zone(@Nullable String name) {
        try {
            return name == null ? UTC : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return UTC;
        }
    }
}
