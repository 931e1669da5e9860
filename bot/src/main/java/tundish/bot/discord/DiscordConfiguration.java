package tundish.bot.discord;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import tundish.Transactions;
import tundish.assistant.Actors;
import tundish.assistant.Assembly;
import tundish.assistant.Assistant;
import tundish.assistant.Stores;
import tundish.bot.chat.Afterwards;
import tundish.bot.chat.Deliveries;
import tundish.bot.chat.FileIntake;
import tundish.bot.table.Uploads;
import tundish.chat.Messenger;
import tundish.chat.Receipts;
import tundish.lease.Leases;
import tundish.workspace.Workspaces;

/** Discord, where it is switched on. */
@Configuration(proxyBeanMethods = false)
@Conditional(WhenDiscordIsOn.class)
class DiscordConfiguration {

    DiscordConfiguration() {
        nobodyIsPingedByText();
    }

    /** A customer may be called {@code @everyone}: whoever is to be pinged is named one by one. */
    static void nobodyIsPingedByText() {
        MessageRequest.setDefaultMentions(EnumSet.noneOf(MentionType.class));
        MessageRequest.setDefaultMentionRepliedUser(false);
    }

    @Bean
    DiscordRest discordRest(DiscordSettings settings) {
        return new DiscordRest(settings.complete());
    }

    @Bean
    Afterwards discordAfterwards() {
        return new Afterwards();
    }

    @Bean
    DiscordChannels discordChannels(DiscordRest rest, Workspaces workspaces) {
        return new DiscordChannels(rest, workspaces);
    }

    @Bean
    Messenger discordMessenger(DiscordRest rest, DiscordChannels channels) {
        return new DiscordMessenger(rest, channels);
    }

    @Bean
    DiscordListener discordListener(
            DiscordRest rest,
            Afterwards discordAfterwards,
            Assistant assistant,
            Assembly assembly,
            Actors actors,
            Receipts receipts,
            Transactions transactions,
            InstantSource clock,
            Uploads uploads,
            @Value("${tundish.zone:Europe/Berlin}") ZoneId zone) {
        var users = new DiscordUsers(actors, zone);
        assembly.platformNews().listenForMembers(users::reset);
        var intake = new FileIntake(assistant, uploads, clock);
        var deliveries = new Deliveries(receipts, transactions, clock);
        var dialogs = new DiscordDialogs(assistant);
        var desk = new DiscordDesk(assistant, dialogs, deliveries, users, intake, rest, discordAfterwards);
        return new DiscordListener(assistant, dialogs, desk, users, intake, rest);
    }

    @Bean
    DiscordArrivals discordArrivals(
            Assembly assembly,
            Stores stores,
            Actors actors,
            InstantSource clock,
            @Value("${tundish.zone:Europe/Berlin}") ZoneId zone) {
        return new DiscordArrivals(
                assembly.installer(),
                stores.installations(),
                stores.workspaces(),
                actors,
                stores.transactions(),
                clock,
                zone);
    }

    @Bean
    DroppedInteractions droppedInteractions(MeterRegistry meters, DiscordRest rest, Afterwards discordAfterwards) {
        return new DroppedInteractions(meters, new TurnedAway(rest, discordAfterwards));
    }

    @Bean
    OutageNoise outageNoise() {
        return new OutageNoise();
    }

    @Bean
    DiscordGateway discordGateway(
            DiscordSettings settings,
            DiscordListener listener,
            DiscordArrivals arrivals,
            Afterwards discordAfterwards,
            Leases leases,
            Transactions transactions,
            InstantSource clock) {
        var login = new GatewayLogin(settings);
        var commands = DiscordCommands.all();
        return new DiscordGateway(
                diary -> new GatewaySession(login, List.of(arrivals, listener), commands, diary),
                discordAfterwards,
                leases,
                transactions,
                clock);
    }
}
