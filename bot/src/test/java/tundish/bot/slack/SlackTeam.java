package tundish.bot.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.app_backend.SlackSignature;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import tundish.assistant.Assembly;
import tundish.assistant.Assistant;
import tundish.bot.chat.Afterwards;
import tundish.bot.chat.Deliveries;
import tundish.bot.chat.FileIntake;
import tundish.bot.picture.Pictures;
import tundish.bot.table.Uploads;
import tundish.calendar.Calendars;
import tundish.deal.Deal;
import tundish.deal.Details;
import tundish.funnel.DefaultFunnel;
import tundish.member.Account;
import tundish.member.Member;
import tundish.testing.InMemoryHandedFiles;
import tundish.testing.InMemoryReceipts;
import tundish.testing.Opening;
import tundish.testing.TestBot;
import tundish.workspace.Home;
import tundish.workspace.Platform;

/** The cast of {@link TestBot} in a Slack team: signs and sends what Slack would send. */
final class SlackTeam implements AutoCloseable {

    static final String TEAM = "T0TUNDISH";
    static final String TOM = "U0TOM";
    static final String LI_NA = "U0LINA";
    static final String GRACE = "U0GRACE";
    static final String ADA = "U0ADA";
    static final String CHANNEL = "C0SALES";
    static final String SECRET = "signing-secret";

    final TestBot bot;
    final StubSlack slack = new StubSlack();
    final Path folder = temporary();
    final Assistant assistant;
    final Afterwards afterwards;
    final App app;
    final SlackDoor door;
    private final SlackApi api = new SlackApi(slack.settings(SECRET, ""), SlackTokens.always("xoxb-token"));
    private final AtomicInteger clicks = new AtomicInteger();

    SlackTeam() {
        this(new TestBot());
    }

    SlackTeam(TestBot bot) {
        this(bot, Duration.ofSeconds(30));
    }

    /** @param prompt how long an answer may take to be given at once */
    SlackTeam(TestBot bot, Duration prompt) {
        this.bot = bot;
        this.afterwards = new Afterwards(prompt);
        bot.stores
                .transactions()
                .carry(() -> bot.stores.workspaces().settle(bot.workspace.id(), new Home(Platform.SLACK, TEAM)));
        joins(bot.tom, TOM);
        joins(bot.liNa, LI_NA);
        joins(bot.grace, GRACE);
        joins(bot.ada, ADA);
        var uploads = new Uploads(new InMemoryHandedFiles(), bot.stores.transactions(), folder, bot);
        var assembly = new Assembly(bot.stores, Calendars.builtIn(), uploads, bot);
        assistant = assembly.assistant();
        var files = new SlackFiles(api, new Pictures());
        var groups = new SlackGroups(api, bot.actors, afterwards);
        assembly.platformNews().listenForGroups(groups::mapped);
        var users = new SlackUsers(api, bot.actors, groups, afterwards);
        assembly.platformNews().listenForMembers(users::reset);
        var replies = new SlackReplies(api, files);
        var intake = new SlackFileIntake(api, new FileIntake(assistant, uploads, bot), replies);
        var deliveries = new SlackDeliveries(new Deliveries(new InMemoryReceipts(), bot.stores.transactions(), bot));
        var edge = new SlackEdge(deliveries, users, replies, afterwards);
        app = new SlackApp(assistant, users, new SlackModals(api), replies, intake, afterwards)
                .create(api, List.of(edge), new SlackEvents(assistant, users, groups, replies, intake, afterwards));
        door = new SlackDoor(app, SECRET, bot);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("tundish-uploads");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void joins(Member member, String user) {
        bot.stores.transactions().carry(() -> {
            var accounts = new ArrayList<>(member.accounts());
            accounts.add(new Account(Platform.SLACK, user));
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

    /** A deal in the first stage, entered now. */
    Deal deal(String customer, Member owner) {
        return new Opening(bot).deal(bot.workspace, Details.of(customer), DefaultFunnel.LEAD, owner, bot.instant());
    }

    SlackMessenger messenger() {
        return new SlackMessenger(api, new SlackFiles(api, new Pictures()), bot.stores.workspaces());
    }

    /** Types a command in the sales channel; what Slack is answered with, or an empty object. */
    JsonObject types(String user, String line) {
        var words = line.split(" ", 2);
        return json(sends(command(user, words[0], words.length == 1 ? "" : words[1])));
    }

    String command(String user, String command, String text) {
        return command(TEAM, user, command, text);
    }

    String command(String team, String user, String command, String text) {
        var values = new HashMap<String, String>();
        values.put("token", "verification-token");
        values.put("team_id", team);
        values.put("channel_id", CHANNEL);
        values.put("user_id", user);
        values.put("command", command);
        values.put("text", text);
        values.put("response_url", slack.url("/respond/command"));
        values.put("trigger_id", trigger());
        return form(values);
    }

    /** Presses a button on a message in the sales channel. */
    JsonObject presses(String user, String actionId) {
        return json(sends(payload(click(user, actionId))));
    }

    JsonObject click(String user, String actionId) {
        return JsonParser.parseString("""
                {"type": "block_actions", "team": {"id": "%s"}, "user": {"id": "%s", "team_id": "%s"},
                 "container": {"type": "message", "message_ts": "1700000000.000100", "channel_id": "%s"},
                 "channel": {"id": "%s"}, "trigger_id": "%s", "response_url": "%s",
                 "actions": [{"type": "button", "action_id": "%s", "block_id": "b", "value": "%s", "action_ts": "1"}]}
                """.formatted(
                                TEAM,
                                user,
                                TEAM,
                                CHANNEL,
                                CHANNEL,
                                trigger(),
                                slack.url("/respond/button"),
                                actionId,
                                actionId))
                .getAsJsonObject();
    }

    /** Sends a form as it was opened, with values on top: {@code field -> Slack's value object as JSON}. */
    JsonObject submits(String user, JsonObject view, Map<String, String> values) {
        return json(sends(payload(submission(user, view, values))));
    }

    JsonObject submission(String user, JsonObject opened, Map<String, String> values) {
        return FilledView.submission(TEAM, user, trigger(), opened, values);
    }

    /** Tells the bot of an event, as JSON. */
    Response hears(String event) {
        return sends(event(event));
    }

    String event(String event) {
        return "{\"type\": \"event_callback\", \"team_id\": \"" + TEAM + "\", \"event_id\": \"Ev" + trigger()
                + "\", \"event\": " + event + "}";
    }

    static String payload(JsonElement payload) {
        return form(Map.of("payload", payload.toString()));
    }

    Response sends(String body) {
        return sends(body.getBytes(StandardCharsets.UTF_8), Duration.ZERO);
    }

    /** Signed now, sent with the signature of some time ago, or ahead where negative. */
    Response sends(byte[] body, Duration ago) {
        return door.receive(body, signed(body, ago));
    }

    Map<String, List<String>> signed(byte[] body, Duration ago) {
        var timestamp = Long.toString(bot.instant().minus(ago).getEpochSecond());
        var signature =
                new SlackSignature.Generator(SECRET).generate(timestamp, new String(body, StandardCharsets.UTF_8));
        return Map.of(
                SlackSignature.HeaderNames.X_SLACK_REQUEST_TIMESTAMP, List.of(timestamp),
                SlackSignature.HeaderNames.X_SLACK_SIGNATURE, List.of(signature));
    }

    static JsonObject json(Response response) {
        return response.getBody() == null || response.getBody().isEmpty()
                ? new JsonObject()
                : JsonParser.parseString(response.getBody()).getAsJsonObject();
    }

    private String trigger() {
        return "trigger-" + clicks.incrementAndGet();
    }

    static String form(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Waits until everything is done that was put off. */
    void settles() throws InterruptedException {
        afterwards.close();
    }

    @Override
    public void close() throws Exception {
        afterwards.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        slack.close();
        api.close();
    }
}
