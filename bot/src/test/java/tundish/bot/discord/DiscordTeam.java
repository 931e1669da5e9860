package tundish.bot.discord;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tundish.assistant.Assembly;
import tundish.assistant.Assistant;
import tundish.bot.chat.Afterwards;
import tundish.bot.chat.Deliveries;
import tundish.bot.chat.FileIntake;
import tundish.bot.table.Uploads;
import tundish.calendar.Calendars;
import tundish.deal.Deal;
import tundish.deal.Details;
import tundish.funnel.DefaultFunnel;
import tundish.lease.Leases;
import tundish.member.Account;
import tundish.member.Member;
import tundish.testing.InMemoryHandedFiles;
import tundish.testing.InMemoryLeases;
import tundish.testing.InMemoryReceipts;
import tundish.testing.Opening;
import tundish.testing.TestBot;
import tundish.workspace.Channel;
import tundish.workspace.Home;
import tundish.workspace.Platform;
import tundish.workspace.Settings;
import tundish.workspace.Workspace;

/** The cast of {@link TestBot} in a Discord server: does what Discord would tell the bot, over the real JDA. */
final class DiscordTeam implements AutoCloseable {

    static final String GUILD = "800000000000000001";
    static final String CHANNEL = "700000000000000001";
    static final String TOM = "600000000000000001";
    static final String LI_NA = "600000000000000002";
    static final String GRACE = "600000000000000003";
    static final String ADA = "600000000000000004";
    static final String STRANGER = "600000000000000009";

    /** The first moment that Discord counts from, in milliseconds. */
    private static final long EPOCH = 1_420_070_400_000L;

    final TestBot bot;
    final StubDiscord discord;
    final Path folder = temporary();
    final Assistant assistant;
    final Afterwards afterwards;
    final MeterRegistry meters = new SimpleMeterRegistry();
    final DiscordRest rest;
    final OutageNoise noise = new OutageNoise();
    final DroppedInteractions dropped;
    final DiscordListener listener;
    final DiscordArrivals arrivals;
    final DiscordGateway gateway;
    private final AtomicLong clicks = new AtomicLong();

    DiscordTeam() {
        this(Duration.ofSeconds(30));
    }

    /** @param prompt how long an answer may take to be given at once */
    DiscordTeam(Duration prompt) {
        this(new InMemoryLeases(), prompt);
    }

    DiscordTeam(Leases leases) {
        this(leases, Duration.ofSeconds(30));
    }

    private DiscordTeam(Leases leases, Duration prompt) {
        this(new TestBot(), leases, prompt);
    }

    DiscordTeam(TestBot bot, Leases leases, Duration prompt) {
        this(bot, new StubDiscord(), leases, prompt);
        has(GUILD, CHANNEL);
        settles(bot.workspace, GUILD);
        joins(bot.tom, TOM);
        joins(bot.liNa, LI_NA);
        joins(bot.grace, GRACE);
        joins(bot.ada, ADA);
    }

    /** One more instance of the same bot, on the same Discord. */
    DiscordTeam(TestBot bot, StubDiscord discord, Leases leases, Duration prompt) {
        DiscordConfiguration.nobodyIsPingedByText();
        this.bot = bot;
        this.discord = discord;
        this.afterwards = new Afterwards(prompt);
        this.rest = new DiscordRest(discord.settings());
        var uploads = new Uploads(new InMemoryHandedFiles(), bot.stores.transactions(), folder, bot);
        var assembly = new Assembly(bot.stores, Calendars.builtIn(), uploads, channels(), bot);
        this.assistant = assembly.assistant();
        var users = new DiscordUsers(bot.actors, TestBot.BERLIN);
        assembly.platformNews().listenForMembers(users::reset);
        var intake = new FileIntake(assistant, uploads, bot);
        var deliveries = new Deliveries(new InMemoryReceipts(), bot.stores.transactions(), bot);
        var dialogs = new DiscordDialogs(assistant);
        var desk = new DiscordDesk(assistant, dialogs, deliveries, users, intake, rest, afterwards);
        this.listener = new DiscordListener(assistant, dialogs, desk, users, intake, rest);
        this.dropped = new DroppedInteractions(meters, new TurnedAway(rest, afterwards));
        this.arrivals = new DiscordArrivals(
                bot.assembly.installer(),
                bot.stores.installations(),
                bot.stores.workspaces(),
                bot.actors,
                bot.stores.transactions(),
                bot,
                TestBot.BERLIN);
        var login = new GatewayLogin(discord.settings());
        var commands = DiscordCommands.all();
        this.gateway = new DiscordGateway(
                diary -> new GatewaySession(login, List.of(arrivals, listener), commands, diary),
                afterwards,
                leases,
                bot.stores.transactions(),
                bot);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("tundish-uploads");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void settles(Workspace workspace, String guild) {
        bot.stores
                .transactions()
                .carry(() -> bot.stores.workspaces().settle(workspace.id(), new Home(Platform.DISCORD, guild)));
    }

    void joins(Member member, String user) {
        bot.stores.transactions().carry(() -> {
            var accounts = new ArrayList<>(List.of(new Account(Platform.DISCORD, user)));
            bot.stores
                    .members()
                    .save(new Member(
                            member.id(),
                            member.name(),
                            member.email(),
                            member.role(),
                            member.zone(),
                            member.language(),
                            member.active(),
                            accounts));
        });
    }

    /** Lets the bot be in a server with one channel. */
    void has(String guild, String channel) {
        discord.gateway.has(guild, server(guild, channel));
    }

    static JsonObject server(String guild, String channel) {
        return json("""
                {"id": "%s", "name": "Sales", "unavailable": false, "owner_id": "%s", "afk_timeout": 300,
                 "verification_level": 0, "default_message_notifications": 0, "explicit_content_filter": 0,
                 "mfa_level": 0, "nsfw_level": 0, "premium_tier": 0, "system_channel_flags": 0, "member_count": 2,
                 "preferred_locale": "en-US", "features": [], "emojis": [], "stickers": [], "voice_states": [],
                 "presences": [], "threads": [], "stage_instances": [], "guild_scheduled_events": [], "large": false,
                 "joined_at": "2026-01-01T00:00:00.000000+00:00",
                 "roles": [{"id": "%s", "name": "@everyone", "color": 0, "colors": {"primary_color": 0},
                   "hoist": false, "position": 0, "permissions": "2248473465835073", "managed": false,
                   "mentionable": false, "flags": 0}],
                 "channels": [{"id": "%s", "type": 0, "name": "sales", "position": 0, "permission_overwrites": []}],
                 "members": [{"user": %s, "nick": null, "roles": [], "joined_at": "2026-01-01T00:00:00.000000+00:00",
                   "deaf": false, "mute": false, "flags": 0}]}
                """.formatted(guild, ADA, guild, channel, StubDiscord.bot()));
    }

    /** Connects, and waits until commands are registered. */
    DiscordTeam connects() {
        gateway.beat();
        discord.gateway.greets();
        discord.next("PUT", "applications/" + StubDiscord.APPLICATION + "/commands");
        return this;
    }

    DiscordMessenger messenger() {
        return new DiscordMessenger(rest, channels());
    }

    private DiscordChannels channels() {
        return new DiscordChannels(rest, bot.stores.workspaces());
    }

    /** A deal in the first stage, entered now. */
    Deal deal(String customer, Member owner) {
        return deal(Details.of(customer), owner);
    }

    Deal deal(Details details, Member owner) {
        return new Opening(bot).deal(bot.workspace, details, DefaultFunnel.LEAD, owner, bot.instant());
    }

    /** Types a command in the sales channel; {@code options} are pairs. What Discord is answered with. */
    StubDiscord.Call types(String user, String command, String... options) {
        return sends(command(user, command, options));
    }

    /** Lets Discord tell of an interaction, and waits for the first word about it. */
    StubDiscord.Call sends(JsonObject interaction) {
        discord.gateway.tells("INTERACTION_CREATE", interaction);
        return discord.answer(interaction.get("id").getAsString());
    }

    /** @param command a name, or name and subcommand */
    JsonObject command(String user, String command, String... options) {
        var words = command.split(" ");
        var given = new ArrayList<String>();
        for (var i = 0; i < options.length; i += 2) {
            given.add(option(options[i], options[i + 1]));
        }
        var inner = String.join(",", given);
        var all = words.length == 1
                ? inner
                : "{\"type\": 1, \"name\": \"%s\", \"options\": [%s]}".formatted(words[1], inner);
        return interaction(2, user, """
                {"id": "%s", "type": 1, "name": "%s", "options": [%s]}""".formatted(discord.nextId(), words[0], all));
    }

    private static String option(String name, String value) {
        var text = new JsonPrimitive(value);
        return "{\"type\": 3, \"name\": \"%s\", \"value\": %s}".formatted(name, text);
    }

    /** What Discord asks while somebody types into an option. */
    JsonObject completing(String user, String command, String option, String typed) {
        var asked = command(user, command, option, typed);
        asked.addProperty("type", 4);
        focus(asked.getAsJsonObject("data"));
        return asked;
    }

    private static void focus(JsonObject data) {
        var first = data.getAsJsonArray("options").get(0).getAsJsonObject();
        if (first.has("options")) {
            focus(first);
        } else {
            first.addProperty("focused", true);
        }
    }

    /** A press of a button on a message in the sales channel. */
    JsonObject press(String user, String customId) {
        return interaction(3, user, """
                {"custom_id": %s, "component_type": 2, "id": 3}""".formatted(new JsonPrimitive(customId)));
    }

    StubDiscord.Call presses(String user, String customId) {
        return sends(press(user, customId));
    }

    /** What was said, chosen from the menu of a message. */
    JsonObject onMessage(String user, String command, String said) {
        var message = message(said, "").toString();
        return interaction(2, user, """
                {"id": "%s", "type": 3, "name": "%s", "target_id": "5", "resolved": {"messages": {"5": %s}}}
                """.formatted(discord.nextId(), command, message));
    }

    private JsonObject message(String said, String components) {
        return json("""
                {"id": "5", "channel_id": "%s", "type": 0, "content": %s, "author": %s, "attachments": [], "embeds": [],
                 "mentions": [], "mention_roles": [], "pinned": false, "mention_everyone": false, "tts": false,
                 "timestamp": "2026-11-23T09:00:00.000000+00:00", "edited_timestamp": null, "flags": 0,
                 "components": [%s]}
                """.formatted(CHANNEL, new JsonPrimitive(said), StubDiscord.bot(), components));
    }

    /** A form as it was opened, filled in with values on top: by the ids of its fields, up to their {@code ~}. */
    JsonObject filledIn(String user, JsonObject form, Map<String, String> values) {
        return interaction(5, user, FilledModal.of(form, values).toString());
    }

    /** An import of a file that was attached. */
    JsonObject attaching(String user, String fileName, String address) {
        return interaction(2, user, """
                {"id": "%s", "type": 1, "name": "tundish", "options": [{"type": 1, "name": "import",
                   "options": [{"type": 11, "name": "file", "value": "31"}]}],
                 "resolved": {"attachments": {"31": {"id": "31", "filename": "%s", "size": 20, "url": "%s",
                   "proxy_url": "%s", "ephemeral": true}}}}
                """.formatted(discord.nextId(), fileName, address, address));
    }

    /** The same settings with a team channel. */
    static Settings in(Settings settings, Channel channel) {
        return new Settings(
                settings.zone(),
                settings.language(),
                settings.currency(),
                settings.calendar(),
                settings.weekStart(),
                channel,
                settings.dealChannel(),
                settings.dateOrder(),
                settings.quietHours(),
                settings.meeting(),
                settings.managerGrace(),
                settings.unclaimedAfter(),
                settings.nudgeOnDaysOff());
    }

    /** @param type 2 a command, 3 a component, 4 an autocompletion, 5 a form */
    JsonObject interaction(int type, String user, String data) {
        var id = snowflake();
        var interaction = json("""
                {"id": "%s", "application_id": "%s", "type": %d, "token": "token-%s", "version": 1,
                 "guild_id": "%s", "guild_locale": "en-US", "guild": {"id": "%s", "locale": "en-US", "features": []},
                 "channel_id": "%s", "channel": {"id": "%s", "type": 0, "name": "sales", "guild_id": "%s",
                   "position": 0, "permissions": "2248473465835073", "flags": 0},
                 "context": 0, "authorizing_integration_owners": {"0": "%s"}, "entitlements": [],
                 "attachment_size_limit": 10485760, "app_permissions": "2248473465835073", "locale": "%s",
                 "member": {"user": %s, "nick": null, "roles": [], "joined_at": "2026-01-01T00:00:00.000000+00:00",
                   "deaf": false, "mute": false, "flags": 0, "pending": false, "permissions": "2248473465835073"},
                 "data": %s}
                """.formatted(
                        id,
                        StubDiscord.APPLICATION,
                        type,
                        id,
                        GUILD,
                        GUILD,
                        CHANNEL,
                        CHANNEL,
                        GUILD,
                        GUILD,
                        user.equals(LI_NA) ? "zh-CN" : "en-US",
                        person(user),
                        data));
        if (type == 3) {
            interaction.add("message", message("", ""));
        }
        return interaction;
    }

    /** The same in another server. */
    static JsonObject in(String guild, String channel, JsonObject interaction) {
        return json(interaction.toString().replace(GUILD, guild).replace(CHANNEL, channel));
    }

    /** The same in a direct message. */
    static JsonObject direct(JsonObject interaction) {
        var direct = interaction.deepCopy();
        var user = direct.remove("member").getAsJsonObject().get("user");
        direct.add("user", user);
        direct.remove("guild_id");
        direct.remove("guild");
        direct.remove("guild_locale");
        direct.addProperty("context", 1);
        direct.add("channel", json("{\"id\": \"77\", \"type\": 1, \"recipients\": [" + user + "]}"));
        direct.addProperty("channel_id", "77");
        return direct;
    }

    String person(String user) {
        var name = Stream.of(bot.tom, bot.liNa, bot.grace, bot.ada)
                .filter(member -> user.equals(account(member)))
                .map(Member::name)
                .findFirst()
                .orElse("Noa");
        return """
                {"id": "%s", "username": "u%s", "global_name": "%s", "discriminator": "0", "avatar": null, "bot": false,
                 "public_flags": 0}""".formatted(user, user, name);
    }

    private static @Nullable String account(Member member) {
        return switch (member.name()) {
            case "Tom" -> TOM;
            case "李娜" -> LI_NA;
            case "Grace" -> GRACE;
            case "Ada" -> ADA;
            default -> null;
        };
    }

    /** An id as Discord gives them: by the machine's time, which JDA measures by. */
    private String snowflake() {
        return Long.toString(((System.currentTimeMillis() - EPOCH) << 22) + clicks.incrementAndGet());
    }

    static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }

    /** Every id of a button or menu in what was said. */
    static List<String> customIds(JsonObject said) {
        return Pattern.compile("\"custom_id\":\"([^\"]+)\"")
                .matcher(said.toString())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toList());
    }

    @Override
    public void close() throws IOException {
        gateway.stop();
        afterwards.close();
        dropped.close();
        noise.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        rest.close();
        discord.close();
    }
}
