package tundish.bot.discord;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.events.guild.GuildAvailableEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.GuildReadyEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tundish.Transactions;
import tundish.assistant.Actors;
import tundish.bot.chat.Mishaps;
import tundish.installation.Installation;
import tundish.installation.Installations;
import tundish.installation.Installer;
import tundish.language.Language;
import tundish.member.Account;
import tundish.member.Profile;
import tundish.workspace.Home;
import tundish.workspace.Platform;
import tundish.workspace.Scope;
import tundish.workspace.Settings;
import tundish.workspace.Workspaces;

/**
 * Keeps who has the bot in step with the servers it is in. Every start tells of all servers, and an outage of one is no
 * leaving. Events come on many threads: each only says where to look, and what is true by then counts.
 */
final class DiscordArrivals extends ListenerAdapter {

    private static final Logger log = LoggerFactory.getLogger(DiscordArrivals.class);

    private final Installer installer;
    private final Installations installations;
    private final Workspaces workspaces;
    private final Actors actors;
    private final Transactions transactions;
    private final InstantSource clock;
    private final ZoneId zone;

    /** @param zone in which the day begins of a workspace that has set none yet */
    DiscordArrivals(
            Installer installer,
            Installations installations,
            Workspaces workspaces,
            Actors actors,
            Transactions transactions,
            InstantSource clock,
            ZoneId zone) {
        this.installer = installer;
        this.installations = installations;
        this.workspaces = workspaces;
        this.actors = actors;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public void onGuildReady(GuildReadyEvent event) {
        arrived(event.getGuild());
    }

    @Override
    public void onGuildJoin(GuildJoinEvent event) {
        arrived(event.getGuild());
    }

    /** An outage is over; the bot may have come to the server during it. */
    @Override
    public void onGuildAvailable(GuildAvailableEvent event) {
        arrived(event.getGuild());
    }

    @Override
    public void onGuildLeave(GuildLeaveEvent event) {
        attempt("leaving a server of Discord", () -> {
            if (event.getJDA().getGuildById(event.getGuild().getId()) == null) {
                leave(home(event.getGuild().getId()));
            }
        });
    }

    @Override
    public void onReady(ReadyEvent event) {
        missed(event.getJDA());
    }

    @Override
    public void onSessionRecreate(SessionRecreateEvent event) {
        missed(event.getJDA());
    }

    private synchronized void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            Mishaps.record(what, failure);
        }
    }

    private void arrived(Guild guild) {
        attempt("coming to a server of Discord", () -> {
            if (guild.getJDA().getGuildById(guild.getId()) != null) {
                arrive(guild);
            }
        });
    }

    private void arrive(Guild guild) {
        var home = home(guild.getId());
        if (isActive(home)) {
            return;
        }
        var known = actors.living(home).isPresent();
        var language = Language.of(guild.getLocale().getLocale());
        installer.installed(home, guild.getName(), "", null, () -> Settings.initial(zone, language));
        log.info("Discord server {} {}", guild.getId(), known ? "has the bot again" : "has the bot");
        if (!known) {
            var owner = guild.getOwnerId();
            actors.at(home, new Account(Platform.DISCORD, owner), () -> new Profile(name(guild), "", zone, language));
        }
    }

    private boolean isActive(Home home) {
        return Scope.everybody()
                .call(() -> transactions.run(() -> installations.at(home)))
                .filter(Installation::active)
                .isPresent();
    }

    /** Discord does not tell who added the bot, but whose the server is. */
    private static String name(Guild guild) {
        try {
            return guild.retrieveOwner().complete().getEffectiveName();
        } catch (ErrorResponseException unknown) {
            return guild.getOwnerId();
        }
    }

    /** The bot may have been thrown out while it was not connected. */
    private void missed(JDA jda) {
        attempt("looking for servers of Discord that were left", () -> {
            var there = there(jda);
            Scope.everybody().call(() -> transactions.run(this::active)).stream()
                    .filter(home -> !there.contains(home.team()))
                    .forEach(this::leave);
        });
    }

    private static Set<String> there(JDA jda) {
        var there = new HashSet<>(jda.getUnavailableGuilds());
        there.addAll(jda.getGuilds().stream().map(ISnowflake::getId).collect(Collectors.toSet()));
        return there;
    }

    private Set<Home> active() {
        return workspaces.all().stream()
                .flatMap(workspace -> installations.of(workspace.id()).stream())
                .filter(Installation::active)
                .map(Installation::home)
                .filter(home -> home.platform() == Platform.DISCORD)
                .collect(Collectors.toSet());
    }

    private void leave(Home home) {
        if (isActive(home) && installer.left(home, clock.instant())) {
            log.info("Discord server {} does not have the bot any more", home.team());
        }
    }

    private static Home home(String server) {
        return new Home(Platform.DISCORD, server);
    }
}
