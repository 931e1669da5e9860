package tundish.bot.slack;

import tundish.bot.chat.ImportNews;
import tundish.message.Card;
import tundish.operation.Actor;

/** Tells the asker something in person, in one message that is rewritten. */
final class SlackProgress implements ImportNews.Teller {

    private final SlackReplies replies;
    private final Actor actor;
    private Place told;

    SlackProgress(SlackReplies replies, Actor actor, Place asker) {
        this.replies = replies;
        this.actor = actor;
        this.told = Place.of(asker.team(), asker.user());
    }

    @Override
    public void tell(Card card) throws Exception {
        told = replies.report(actor, card, told);
    }
}
