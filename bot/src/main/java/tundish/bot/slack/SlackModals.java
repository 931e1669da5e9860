package tundish.bot.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tundish.message.Form;
import tundish.message.Reply;
import tundish.operation.Actor;

/** Opens forms as modals, which Slack allows within three seconds of the click. */
final class SlackModals {

    private static final Logger log = LoggerFactory.getLogger(SlackModals.class);

    private final SlackApi slack;

    SlackModals(SlackApi slack) {
        this.slack = slack;
    }

    static View view(Actor actor, Form form, Map<String, String> problems, Place opened) {
        return new SlackForms(SlackReplies.cards(actor)).view(form, opened, problems);
    }

    /** Opens the form that was answered with. @return whether there is one and Slack opened it */
    boolean open(Actor actor, Reply reply, String trigger, Place place) throws IOException {
        return switch (reply) {
            case Reply.Asked(var form) -> open(view(actor, form, Map.of(), place), trigger, place);
            case Reply.AskedAgain(var form, var problems) -> open(view(actor, form, problems, place), trigger, place);
            default -> false;
        };
    }

    private boolean open(View view, String trigger, Place place) throws IOException {
        try {
            SlackApi.taken(slack.methods(place.team())
                    .viewsOpen(open -> open.triggerId(trigger).view(view)));
            return true;
        } catch (SlackRefused refused) {
            log.warn("Slack did not open a form: {}", refused.getMessage());
            return false;
        } catch (SlackApiException failure) {
            log.warn(
                    "Slack did not open a form: status {}",
                    failure.getResponse().code());
            return false;
        }
    }
}
