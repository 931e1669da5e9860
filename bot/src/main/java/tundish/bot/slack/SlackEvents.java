package tundish.bot.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.SubteamMembersChangedEvent;
import com.slack.api.model.event.UserChangeEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tundish.assistant.Assistant;
import tundish.bot.chat.Afterwards;
import tundish.bot.chat.SpokenCommand;
import tundish.message.Reply;
import tundish.operation.Actor;
import tundish.operation.Operation.ShowHelp;
import tundish.operation.Operation.ShowHome;
import tundish.operation.Request;

/** Takes what Slack tells without being asked: events. All of it is done once Slack has its answer. */
final class SlackEvents {

    static final Request HOME = new Request.Direct(new ShowHome());

    private static final String DIRECT = "im";

    private final Assistant assistant;
    private final SlackUsers users;
    private final SlackGroups groups;
    private final SlackReplies replies;
    private final SlackFileIntake intake;
    private final Afterwards afterwards;

    SlackEvents(
            Assistant assistant,
            SlackUsers users,
            SlackGroups groups,
            SlackReplies replies,
            SlackFileIntake intake,
            Afterwards afterwards) {
        this.assistant = assistant;
        this.users = users;
        this.groups = groups;
        this.replies = replies;
        this.intake = intake;
        this.afterwards = afterwards;
    }

    void register(App app) {
        app.event(AppHomeOpenedEvent.class, this::openHome);
        app.event(UserChangeEvent.class, this::changeUser);
        app.event(SubteamMembersChangedEvent.class, this::changeGroup);
        app.event(MessageEvent.class, this::hear);
        app.event(MessageFileShareEvent.class, this::takeFiles);
    }

    private Response openHome(EventsApiPayload<AppHomeOpenedEvent> payload, EventContext context) {
        var event = payload.getEvent();
        if ("home".equals(event.getTab())) {
            var place = Place.of(context.getTeamId(), event.getUser());
            afterwards.run("showing the Home tab", () -> {
                var actor = users.actor(place.team(), place.user());
                replies.showHome(actor, assistant.answer(actor, HOME), place);
            });
        }
        return context.ack();
    }

    private Response changeUser(EventsApiPayload<UserChangeEvent> payload, EventContext context) {
        var user = payload.getEvent().getUser();
        afterwards.run("taking over a profile", () -> users.changed(context.getTeamId(), user));
        return context.ack();
    }

    private Response changeGroup(EventsApiPayload<SubteamMembersChangedEvent> payload, EventContext context) {
        var group = payload.getEvent().getSubteamId();
        afterwards.run("taking over a user group", () -> groups.changed(context.getTeamId(), group));
        return context.ack();
    }

    /** A command without its slash, said to the bot in person; anything else is answered with help. */
    private Response hear(EventsApiPayload<MessageEvent> payload, EventContext context) {
        var event = payload.getEvent();
        if (DIRECT.equals(event.getChannelType()) && event.getUser() != null) {
            var request =
                    SpokenCommand.read(SlackText.plain(event.getText())).orElse(new Request.Direct(new ShowHelp("")));
            inPerson(
                    "answering a message",
                    Place.of(context.getTeamId(), event.getUser()),
                    actor -> assistant.answer(actor, request));
        }
        return context.ack();
    }

    private Response takeFiles(EventsApiPayload<MessageFileShareEvent> payload, EventContext context) {
        var event = payload.getEvent();
        if (DIRECT.equals(event.getChannelType()) && event.getUser() != null) {
            var place = Place.of(context.getTeamId(), event.getUser());
            Optional.ofNullable(event.getFiles())
                    .orElse(List.of())
                    .forEach(
                            file -> inPerson("taking a file", place, actor -> intake.offer(actor, place.team(), file)));
        }
        return context.ack();
    }

    private void inPerson(String what, Place place, Function<Actor, Reply> answer) {
        afterwards.run(
                what,
                () -> {
                    var actor = users.actor(place.team(), place.user());
                    replies.bring(actor, assistant.late(actor, answer.apply(actor)), place);
                },
                number -> replies.apologise(users.find(place), number, place));
    }
}
