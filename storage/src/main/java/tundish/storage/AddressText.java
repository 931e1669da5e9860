package tundish.storage;

import tundish.chat.Address;
import tundish.deal.DealId;
import tundish.member.MemberId;
import tundish.workspace.Channel;
import tundish.workspace.Platform;
import tundish.workspace.WorkspaceId;

/** Where a letter goes, as one word: {@code member:3}, {@code thread:7} or {@code SLACK:C024BE91L}. */
final class AddressText {

    private static final String MEMBER = "member";
    private static final String THREAD = "thread";

    private AddressText() {}

    static String write(Address to) {
        return switch (to) {
            case Address.ToMember(var member) -> MEMBER + ":" + member.number();
            case Address.ToThread(var deal) -> THREAD + ":" + deal.number();
            case Address.ToChannel(var workspace, var channel) -> channel.platform() + ":" + channel.id();
        };
    }

    static Address read(WorkspaceId workspace, String text) {
        var part = text.split(":", 2);
        return switch (part[0]) {
            case MEMBER -> new Address.ToMember(new MemberId(workspace, Long.parseLong(part[1])));
            case THREAD -> new Address.ToThread(new DealId(workspace, Long.parseLong(part[1])));
            default -> new Address.ToChannel(workspace, new Channel(Platform.valueOf(part[0]), part[1]));
        };
    }
}
