package tundish.assistant;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tundish.operation.Refusal.BadField;
import tundish.workspace.Channel;
import tundish.workspace.Channels;
import tundish.workspace.Platform;
import tundish.workspace.WorkspaceId;

/** Reads typed channels, and takes none of another team. */
final class ChannelReader {

    private static final Pattern SLACK_CHANNEL = Pattern.compile("(?:<#)?([CG][A-Z0-9]{6,})(?:\\|[^>]*)?>?");
    private static final Pattern DISCORD_CHANNEL = Pattern.compile("(?:<?#)?(\\d{15,20})>?");

    private final Channels channels;

    ChannelReader(Channels channels) {
        this.channels = channels;
    }

    /** A Slack channel as Slack writes it, a Discord channel's number, or {@code console}. */
    static @Nullable Channel team(String text) {
        var slack = SLACK_CHANNEL.matcher(text);
        if (slack.matches()) {
            return new Channel(Platform.SLACK, slack.group(1));
        }
        var discord = DISCORD_CHANNEL.matcher(text);
        if (discord.matches()) {
            return new Channel(Platform.DISCORD, discord.group(1));
        }
        if (text.equalsIgnoreCase("console")) {
            return new Channel(Platform.CONSOLE, "team");
        }
        if (isNone(text)) {
            return null;
        }
        throw new BadField("teamChannel", "channel.unknown", text);
    }

    /** Only Discord has threads that carry a tag. */
    static @Nullable Channel deals(String text) {
        var discord = DISCORD_CHANNEL.matcher(text);
        if (discord.matches()) {
            return new Channel(Platform.DISCORD, discord.group(1));
        }
        if (isNone(text)) {
            return null;
        }
        throw new BadField("dealChannel", "dealChannel.unknown", text);
    }

    private static boolean isNone(String text) {
        return text.equalsIgnoreCase("none") || text.equals("无");
    }

    /** Asks the platform, which may take seconds. @param text what was typed for the channel */
    void requireOwn(WorkspaceId workspace, String field, @Nullable Channel channel, String text) {
        switch (channel == null ? Channels.Whereabouts.HERE : channels.of(workspace, channel)) {
            case HERE, UNTOLD -> {}
            case ELSEWHERE -> throw new BadField(field, "channel.elsewhere", text);
            case UNSEEN -> throw new BadField(field, "channel.unseen", text);
        }
    }
}
