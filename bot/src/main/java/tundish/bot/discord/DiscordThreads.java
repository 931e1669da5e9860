package tundish.bot.discord;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import tundish.chat.DealThread.Place;
import tundish.chat.Delivery;
import tundish.chat.Delivery.Delivered;
import tundish.chat.Delivery.Gone;
import tundish.chat.Delivery.Undeliverable;
import tundish.chat.Messenger.Destination;
import tundish.chat.ThreadWork;
import tundish.chat.ThreadWork.Open;
import tundish.chat.ThreadWork.Say;
import tundish.chat.ThreadWork.Show;
import tundish.message.Card;

/** Posts of a forum, or threads of a text channel, one for a deal. What Discord has is asked for, and only what differs is changed. */
final class DiscordThreads {

    private static final String UNKNOWN_CHANNEL = "10003";
    private static final String UNKNOWN_MESSAGE = "10008";
    private static final String IS_ARCHIVED = "50083";
    private static final String HAS_A_THREAD = "160004";

    /** Of silence, in minutes, after which Discord puts an open deal's thread away; the next word gets it back. */
    private static final int WEEK = 10_080;

    private final DiscordRest rest;
    private final DiscordChannels channels;
    private final StageTags tags;

    DiscordThreads(DiscordRest rest, DiscordChannels channels) {
        this.rest = rest;
        this.channels = channels;
        this.tags = new StageTags(rest);
    }

    Delivery keep(Destination to, ThreadWork work, String nonce) throws IOException, DiscordRefused {
        return switch (work) {
            case Open open -> open(to, open, nonce);
            case Say say -> inThread(() -> say(to, say, nonce));
            case Show show -> inThread(() -> show(to, show));
        };
    }

    private Delivery open(Destination to, Open open, String nonce) throws IOException, DiscordRefused {
        var channel = rest.channel(to.id());
        if (!channels.isHome(to.workspace(), channel)) {
            return new Undeliverable("foreign_channel");
        }
        return switch (type(channel)) {
            case FORUM, MEDIA -> openPost(to, channel, open);
            case TEXT, NEWS -> openBeside(to, open, nonce);
            default -> new Undeliverable("no_forum");
        };
    }

    private static ChannelType type(JsonObject channel) {
        return ChannelType.fromId(channel.get("type").getAsInt());
    }

    private Delivery openPost(Destination to, JsonObject forum, Open open) throws IOException, DiscordRefused {
        var post = thread(open.name())
                .put("message", message(to, open.card()).toData().remove("tts"));
        var tag = tags.of(forum, open.tag());
        if (tag.isPresent()) {
            post.put("applied_tags", DataArray.fromCollection(List.of(tag.get())));
        }
        var id = rest.openPost(to.id(), post);
        return new Delivered(id, id);
    }

    private Delivery openBeside(Destination to, Open open, String nonce) throws IOException, DiscordRefused {
        var posted = rest.post(to.id(), message(to, open.card()), nonce);
        try {
            rest.openThread(posted.channel(), posted.message(), thread(open.name()));
        } catch (DiscordRefused refused) {
            if (!refused.word().equals(HAS_A_THREAD)) {
                throw refused;
            }
        }
        return new Delivered(posted.channel(), posted.message());
    }

    private static DataObject thread(String name) {
        return DataObject.empty().put("name", cut(name)).put("auto_archive_duration", WEEK);
    }

    private static String cut(String name) {
        return DiscordLimits.cut(name, DiscordLimits.THREAD_NAME);
    }

    private interface Step {
        Delivery run() throws IOException, DiscordRefused;
    }

    private static Delivery inThread(Step step) throws IOException, DiscordRefused {
        try {
            return step.run();
        } catch (DiscordRefused refused) {
            if (refused.word().equals(UNKNOWN_CHANNEL)) {
                return new Gone("unknown_channel");
            }
            throw refused;
        }
    }

    private Delivery say(Destination to, Say say, String nonce) throws IOException, DiscordRefused {
        var thread = say.place().id();
        var message = message(to, say.card());
        try {
            rest.post(thread, message, nonce);
        } catch (DiscordRefused refused) {
            if (!refused.word().equals(IS_ARCHIVED)) {
                throw refused;
            }
            rest.change(thread, archived(false));
            rest.post(thread, message(to, say.card()), nonce);
        }
        return delivered(say.place());
    }

    /** In what is put away nothing can be changed, so that comes out first and goes in last. */
    private Delivery show(Destination to, Show show) throws IOException, DiscordRefused {
        var place = show.place();
        var thread = rest.channel(place.id());
        if (isArchived(thread)) {
            rest.change(place.id(), archived(false));
        }
        edit(to, place, show.card());
        var changes = changes(thread, show);
        if (!changes.keys().isEmpty()) {
            rest.change(place.id(), changes);
        }
        return delivered(place);
    }

    /** Somebody may have deleted the card; what follows it is worth keeping. */
    private void edit(Destination to, Place place, Card card) throws IOException, DiscordRefused {
        try {
            rest.edit(place.cardChannel(), place.id(), edited(to, card));
        } catch (DiscordRefused refused) {
            if (!refused.word().equals(UNKNOWN_MESSAGE)) {
                throw refused;
            }
        }
    }

    /** Discord takes few new names in ten minutes, so a name is sent only where it is new. */
    private DataObject changes(JsonObject thread, Show show) throws IOException, DiscordRefused {
        var changes = DataObject.empty();
        if (!thread.get("name").getAsString().equals(cut(show.name()))) {
            changes.put("name", cut(show.name()));
        }
        var parent = rest.channel(thread.get("parent_id").getAsString());
        if (type(parent) == ChannelType.FORUM || type(parent) == ChannelType.MEDIA) {
            var applied = StageTags.applied(thread);
            var wanted = tags.on(parent, applied, show.tag());
            if (!wanted.equals(applied)) {
                changes.put("applied_tags", DataArray.fromCollection(wanted));
            }
        }
        return show.closed() ? changes.put("archived", true) : changes;
    }

    private static boolean isArchived(JsonObject thread) {
        var metadata = thread.getAsJsonObject("thread_metadata");
        return metadata != null && metadata.get("archived").getAsBoolean();
    }

    private static DataObject archived(boolean archived) {
        return DataObject.empty().put("archived", archived);
    }

    private static Delivered delivered(Place place) {
        return new Delivered(place.cardChannel(), place.id());
    }

    private static MessageCreateData message(Destination to, Card card) {
        return HomeMark.of(to).on(new DiscordCards(to.language(), to.zone()).message(card));
    }

    private static MessageEditData edited(Destination to, Card card) {
        return HomeMark.of(to).on(new DiscordCards(to.language(), to.zone()).edit(card));
    }
}
