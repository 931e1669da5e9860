package tundish.bot.slack;

import com.slack.api.bolt.App;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tundish.Transactions;
import tundish.assistant.Actors;
import tundish.assistant.Assembly;
import tundish.assistant.Assistant;
import tundish.bot.chat.Afterwards;
import tundish.bot.chat.Deliveries;
import tundish.bot.chat.FileIntake;
import tundish.bot.picture.Pictures;
import tundish.bot.table.Uploads;
import tundish.chat.Messenger;
import tundish.chat.Receipts;
import tundish.workspace.Workspaces;

/** Slack, where it is switched on. */
@Configuration(proxyBeanMethods = false)
@Conditional(WhenSlackIsOn.class)
class SlackConfiguration {

    @Bean
    SlackApi slackApi(SlackSettings settings, ObjectProvider<InstalledTokens> teams) {
        var complete = settings.complete();
        SlackTokens installed = teams.getIfAvailable();
        return new SlackApi(complete, installed == null ? SlackTokens.always(complete.botToken()) : installed);
    }

    @Bean
    Afterwards slackAfterwards() {
        return new Afterwards();
    }

    @Bean
    SlackFiles slackFiles(SlackApi slack) {
        return new SlackFiles(slack, new Pictures());
    }

    @Bean
    Messenger slackMessenger(SlackApi slack, SlackFiles files, Workspaces workspaces) {
        return new SlackMessenger(slack, files, workspaces);
    }

    @Bean
    App slackApp(
            SlackApi slack,
            SlackFiles files,
            Afterwards afterwards,
            Assistant assistant,
            Actors actors,
            Assembly assembly,
            Receipts receipts,
            Transactions transactions,
            InstantSource clock,
            Uploads uploads,
            ObjectProvider<SlackGate> gate) {
        var groups = new SlackGroups(slack, actors, afterwards);
        assembly.platformNews().listenForGroups(groups::mapped);
        var users = new SlackUsers(slack, actors, groups, afterwards);
        assembly.platformNews().listenForMembers(users::reset);
        var replies = new SlackReplies(slack, files);
        var intake = new SlackFileIntake(slack, new FileIntake(assistant, uploads, clock), replies);
        var edge = new SlackEdge(
                new SlackDeliveries(new Deliveries(receipts, transactions, clock)), users, replies, afterwards);
        var events = new SlackEvents(assistant, users, groups, replies, intake, afterwards);
        return new SlackApp(assistant, users, new SlackModals(slack), replies, intake, afterwards)
                .create(slack, Stream.concat(gate.stream(), Stream.of(edge)).toList(), events);
    }

    /** The bytes are read as they came: a form decoded and encoded again would have another signature. */
    @Bean
    RouterFunction<ServerResponse> slackRequests(App app, SlackSettings settings, InstantSource clock) {
        var door = new SlackDoor(app, settings.signingSecret(), clock);
        return RouterFunctions.route()
                .POST("/slack/events", request -> receive(door, request))
                .build();
    }

    private static ServerResponse receive(SlackDoor door, ServerRequest request) throws IOException {
        var body = request.servletRequest().getInputStream().readNBytes(SlackDoor.MAX_BODY + 1);
        if (body.length > SlackDoor.MAX_BODY) {
            return ServerResponse.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        var answer = door.receive(body, headers(request.headers().asHttpHeaders()));
        var response = ServerResponse.status(HttpStatusCode.valueOf(answer.getStatusCode()));
        return answer.getBody() == null
                ? response.build()
                : response.contentType(MediaType.parseMediaType(answer.getContentType()))
                        .body(answer.getBody().getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, List<String>> headers(HttpHeaders headers) {
        var all = new HashMap<String, List<String>>();
        headers.forEach(all::put);
        return all;
    }

    @Bean
    @Conditional(WhenSocketMode.class)
    SlackSocket slackSocket(App app, SlackSettings settings) {
        return new SlackSocket(app, settings.appToken());
    }

    static final class WhenSocketMode implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return SlackSettings.in(context.getEnvironment()).socketMode();
        }
    }
}
