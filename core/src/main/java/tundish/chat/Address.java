package tundish.chat;

import tundish.deal.DealId;
import tundish.member.MemberId;
import tundish.workspace.Channel;
import tundish.workspace.WorkspaceId;

/** Where a message of the bot's own goes. */
public sealed interface Address {

    WorkspaceId workspace();

    /** A channel of the team. */
    record ToChannel(WorkspaceId workspace, Channel channel) implements Address {}

    /** The thread of a deal, wherever that is. */
    record ToThread(DealId deal) implements Address {

        @Override
        public WorkspaceId workspace() {
            return deal.workspace();
        }
    }

    /** One person, on the platform where that person is. */
    record ToMember(MemberId member) implements Address {

        @Override
        public WorkspaceId workspace() {
            return member.workspace();
        }
    }
}
