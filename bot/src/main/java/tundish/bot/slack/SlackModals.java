package tundish.bot.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tundish.message.Block;
import tundish.message.Card;
import tundish.message.Form;
import tundish.message.Reply;
import tundish.message.Texts;
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

    /** Opens the form that was answered with. @return what is to be told, if there is none or Slack did not open it */
    Optional<Reply> open(Actor actor, Reply reply, String trigger, Place place) throws IOException {
        return switch (reply) {
            case Reply.Asked(var form) -> open(actor, view(actor, form, Map.of(), place), trigger, place);
            case Reply.AskedAgain(var form, var problems) ->
                open(actor, view(actor, form, problems, place), trigger, place);
            default -> Optional.of(reply);
        };
    }

    private Optional<Reply> open(Actor actor, View view, String trigger, Place place) throws IOException {
        try {
            SlackApi.taken(slack.methods(place.team())
                    .viewsOpen(open -> open.triggerId(trigger).view(view)));
            return Optional.empty();
        } catch (SlackRefused refused) {
            log.warn("Slack did not open a form: {}", refused.getMessage());
            return Optional.of(unopened(actor));
        } catch (SlackApiException failure) {
            log.warn(
                    "Slack did not open a form: status {}",
                    failure.getResponse().code());
            return Optional.of(unopened(actor));
        }
    }

    private static Reply unopened(Actor actor) {
        var texts = Texts.of("slack", actor.language());
        return Reply.privately(
                Card.of(Card.Tone.WARNING, texts.get("tooSlow"), Block.paragraph(texts.line("tooSlow.again"))));
    }
}
