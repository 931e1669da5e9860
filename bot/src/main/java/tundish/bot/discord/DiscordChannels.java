package tundish.bot.discord;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import tundish.workspace.Channel;
import tundish.workspace.Channels;
import tundish.workspace.Home;
import tundish.workspace.Platform;
import tundish.workspace.WorkspaceId;
import tundish.workspace.Workspaces;

/** Asks Discord in which server a channel is. One bot is in many teams' servers, and a channel's number is typed. */
final class DiscordChannels implements Channels {

    /** A channel never goes to another server, but a workspace may leave one. */
    private static final Duration KNOWN = Duration.ofMinutes(10);

    private static final int MOST = 10_000;

    private final DiscordRest rest;
    private final Workspaces workspaces;
    private final Cache<Known, Boolean> here =
            Caffeine.newBuilder().expireAfterWrite(KNOWN).maximumSize(MOST).build();

    private record Known(WorkspaceId workspace, String channel) {}

    DiscordChannels(DiscordRest rest, Workspaces workspaces) {
        this.rest = rest;
        this.workspaces = workspaces;
    }

    @Override
    public Whereabouts of(WorkspaceId workspace, Channel channel) {
        if (channel.platform() != Platform.DISCORD) {
            return Whereabouts.UNTOLD;
        }
        try {
            return isForeign(workspace, channel.id()) ? Whereabouts.ELSEWHERE : Whereabouts.HERE;
        } catch (DiscordRefused refused) {
            return refused.isPassing() || refused.status() == 401 ? Whereabouts.UNTOLD : Whereabouts.UNSEEN;
        } catch (IOException unreachable) {
            return Whereabouts.UNTOLD;
        }
    }

    /** Whether it is certain that a channel belongs to somebody else. */
    boolean isForeign(WorkspaceId workspace, String channel) throws IOException, DiscordRefused {
        var asked = new Known(workspace, channel);
        if (here.getIfPresent(asked) != null) {
            return false;
        }
        var isHere = isHome(workspace, rest.channel(channel));
        if (isHere) {
            here.put(asked, true);
        }
        return !isHere;
    }

    boolean isHome(WorkspaceId workspace, JsonObject channel) {
        return channel.has("guild_id")
                && workspaces
                        .homes(workspace)
                        .contains(new Home(
                                Platform.DISCORD, channel.get("guild_id").getAsString()));
    }
}
