package tundish.bot.slack;

import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.bolt.response.ResponseTypes;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import tundish.bot.chat.Apology;
import tundish.message.Card;
import tundish.message.Reply;
import tundish.message.Reply.Audience;
import tundish.operation.Actor;

/** Brings replies to the place they were asked from, once Slack has its answer. */
final class SlackReplies {

    private final SlackApi slack;
    private final SlackFiles files;

    SlackReplies(SlackApi slack, SlackFiles files) {
        this.slack = slack;
        this.files = files;
    }

    static SlackCards cards(Actor actor) {
        return new SlackCards(actor.language(), actor.zone());
    }

    static String responseType(Audience audience) {
        return audience == Audience.CHANNEL ? ResponseTypes.inChannel : ResponseTypes.ephemeral;
    }

    /** Says, rewrites or hands over what was answered. Forms are not brought: they are opened at once, or put off. */
    void bring(Actor actor, Reply reply, Place to) throws IOException, SlackApiException, SlackRefused {
        switch (reply) {
            case Reply.Told(var audience, var card) -> {
                tell(actor, card, audience, to);
                showPictures(card, audience, to);
            }
            case Reply.Rewritten(var card) -> rewrite(actor, card, to);
            case Reply.Handed handed -> {
                tell(actor, handed.card(), Audience.ASKER, to);
                hand(handed, to);
            }
            case Reply.Asked _, Reply.AskedAgain _ -> throw new IllegalStateException("forms are opened, or put off");
        }
    }

    /** Tells the asker that something broke. @param number under which it was logged */
    void apologise(Optional<Actor> asker, String number, Place to) throws IOException, SlackApiException, SlackRefused {
        if (asker.isPresent()) {
            tell(asker.get(), Apology.card(asker.get().language(), number), Audience.ASKER, to);
        }
    }

    /** Fills the Home tab with what was told. */
    void showHome(Actor actor, Reply reply, Place at) throws IOException, SlackApiException, SlackRefused {
        if (reply instanceof Reply.Told(var _, var card)) {
            publish(actor, card, at);
        }
    }

    private void publish(Actor actor, Card card, Place at) throws IOException, SlackApiException, SlackRefused {
        var home = View.builder().type("home").blocks(cards(actor).view(card)).build();
        SlackApi.taken(slack.methods(at.team())
                .viewsPublish(publish -> publish.userId(at.user()).view(home)));
    }

    /** By the address that came with the request, else in its channel, else in person. */
    private void tell(Actor actor, Card card, Audience audience, Place to)
            throws IOException, SlackApiException, SlackRefused {
        if (!to.responseUrl().isEmpty() && responded(to, response(actor, card, audience, false))) {
            return;
        }
        if (!to.channel().isEmpty() && saidInChannel(actor, card, audience, to)) {
            return;
        }
        post(actor, card, to.team(), to.user());
    }

    /** Says something in person, or where it was said before, lets it read differently. @return where it stands now */
    Place report(Actor actor, Card card, Place at) throws IOException, SlackApiException, SlackRefused {
        if (at.message().isEmpty()) {
            var said = post(actor, card, at.team(), at.user());
            return at.in(said.getChannel()).at(said.getTs());
        }
        updated(actor, card, at);
        return at;
    }

    private boolean saidInChannel(Actor actor, Card card, Audience audience, Place to)
            throws IOException, SlackApiException {
        try {
            if (audience == Audience.CHANNEL) {
                post(actor, card, to.team(), to.channel());
            } else {
                whisper(actor, card, to);
            }
            return true;
        } catch (SlackRefused notThere) {
            return false;
        }
    }

    private ChatPostMessageResponse post(Actor actor, Card card, String team, String channel)
            throws IOException, SlackApiException, SlackRefused {
        return SlackApi.taken(slack.methods(team)
                .chatPostMessage(post -> post.channel(channel)
                        .text(cards(actor).fallback(card))
                        .blocks(cards(actor).message(card))
                        .parse("none")
                        .linkNames(false)
                        .unfurlLinks(false)
                        .unfurlMedia(false)));
    }

    private void whisper(Actor actor, Card card, Place to) throws IOException, SlackApiException, SlackRefused {
        SlackApi.taken(slack.methods(to.team())
                .chatPostEphemeral(post -> post.channel(to.channel())
                        .user(to.user())
                        .text(cards(actor).fallback(card))
                        .blocks(cards(actor).message(card))
                        .parse("none")
                        .linkNames(false)));
    }

    /** The message that was pressed reads differently from now on; where there is none, it is told. */
    private void rewrite(Actor actor, Card card, Place to) throws IOException, SlackApiException, SlackRefused {
        var rewritten = !to.message().isEmpty()
                && ((!to.responseUrl().isEmpty() && responded(to, response(actor, card, Audience.ASKER, true)))
                        || updated(actor, card, to));
        if (!rewritten) {
            tell(actor, card, Audience.ASKER, to.at(""));
        }
    }

    private boolean updated(Actor actor, Card card, Place to) throws IOException, SlackApiException {
        return !to.channel().isEmpty()
                && slack.methods(to.team())
                        .chatUpdate(update -> update.channel(to.channel())
                                .ts(to.message())
                                .text(cards(actor).fallback(card))
                                .blocks(cards(actor).message(card))
                                .parse("none")
                                .linkNames(false))
                        .isOk();
    }

    private static ActionResponse response(Actor actor, Card card, Audience audience, boolean instead) {
        return ActionResponse.builder()
                .responseType(instead ? null : responseType(audience))
                .replaceOriginal(instead)
                .text(cards(actor).fallback(card))
                .blocks(cards(actor).message(card))
                .build();
    }

    /** The address works five times within half an hour. */
    private boolean responded(Place to, ActionResponse message) {
        try {
            slack.respond(to.responseUrl(), message);
            return true;
        } catch (IOException | SlackRefused spent) {
            return false;
        }
    }

    /** Pictures stand where their card does: in the channel for all, in person for one. */
    void showPictures(Card card, Audience audience, Place to) throws IOException, SlackApiException, SlackRefused {
        var pictures = SlackCards.pictures(card);
        if (!pictures.isEmpty()) {
            var uploaded = files.upload(to.team(), pictures);
            var inChannel = audience == Audience.CHANNEL && !to.channel().isEmpty();
            files.share(to.team(), uploaded, inChannel ? to.channel() : directChannel(to));
        }
    }

    /** A file goes to the one who asked, in person. */
    void hand(Reply.Handed handed, Place to) throws IOException, SlackApiException, SlackRefused {
        var parcel = new SlackFiles.Parcel(handed.fileName(), handed.fileName(), "", handed.content());
        files.share(to.team(), List.of(files.upload(to.team(), parcel)), directChannel(to));
    }

    private String directChannel(Place to) throws IOException, SlackApiException, SlackRefused {
        return SlackApi.taken(slack.methods(to.team()).conversationsOpen(open -> open.users(List.of(to.user()))))
                .getChannel()
                .getId();
    }
}
