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
    @Nullable
    Channel team(WorkspaceId workspace, String text) {
        var slack = SLACK_CHANNEL.matcher(text);
        if (slack.matches()) {
            return own(workspace, new Channel(Platform.SLACK, slack.group(1)), "teamChannel", text);
        }
        var discord = DISCORD_CHANNEL.matcher(text);
        if (discord.matches()) {
            return own(workspace, new Channel(Platform.DISCORD, discord.group(1)), "teamChannel", text);
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
    @Nullable
    Channel deals(WorkspaceId workspace, String text) {
        var discord = DISCORD_CHANNEL.matcher(text);
        if (discord.matches()) {
            return own(workspace, new Channel(Platform.DISCORD, discord.group(1)), "dealChannel", text);
        }
        if (isNone(text)) {
            return null;
        }
        throw new BadField("dealChannel", "dealChannel.unknown", text);
    }

    private static boolean isNone(String text) {
        return text.equalsIgnoreCase("none") || text.equals("无");
    }

    private Channel own(WorkspaceId workspace, Channel channel, String field, String text) {
        return switch (channels.of(workspace, channel)) {
            case HERE, UNTOLD -> channel;
            case ELSEWHERE -> throw new BadField(field, "channel.elsewhere", text);
            case UNSEEN -> throw new BadField(field, "channel.unseen", text);
        };
    }
}
