package tundish.chat;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tundish.chat.Messenger.Destination;
import tundish.member.Account;
import tundish.member.Member;
import tundish.member.Members;
import tundish.member.Reaches;
import tundish.workspace.Channel;
import tundish.workspace.Platform;
import tundish.workspace.Workspace;
import tundish.workspace.WorkspaceId;
import tundish.workspace.Workspaces;

/** Finds the way from an address to a platform. */
final class Routes {

    private final Workspaces workspaces;
    private final Members members;
    private final Reaches reaches;
    private final Map<Platform, Messenger> messengers;

    Routes(Workspaces workspaces, Members members, Reaches reaches, Collection<Messenger> messengers) {
        this.workspaces = workspaces;
        this.members = members;
        this.reaches = reaches;
        this.messengers = messengers.stream().collect(Collectors.toMap(Messenger::platform, Function.identity()));
    }

    Route to(Address address) {
        return switch (address) {
            case Address.ToMember(var id) -> members.find(id).map(this::to).orElseGet(() -> new NoRoute("noAccount"));
            case Address.ToChannel(var workspace, var channel) -> to(workspace, channel);
            case Address.ToThread _ -> new NoRoute("noThreads");
        };
    }

    private Route to(Member member) {
        if (!member.active() || member.accounts().isEmpty()) {
            return new NoRoute("noAccount");
        }
        return preferred(member)
                .flatMap(account -> direct(member, account))
                .findFirst()
                .orElseGet(() -> new NoRoute("noMessenger"));
    }

    /** One platform, not all of them: where they spoke last, or what they chose. */
    private Stream<Account> preferred(Member member) {
        if (member.accounts().size() == 1) {
            return member.accounts().stream();
        }
        var reach = reaches.of(member.id());
        return member.accounts().stream()
                .sorted(Comparator.comparing(
                        account -> reach.filter(account.platform()::equals).isEmpty()));
    }

    private Stream<Route> direct(Member member, Account account) {
        return messenger(account.platform())
                .<Route>map(messenger -> new Way(
                        messenger,
                        new Destination(
                                member.id().workspace(), account.user(), true, member.language(), member.zone())))
                .stream();
    }

    Route to(WorkspaceId workspace, Channel channel) {
        return messenger(channel.platform())
                .flatMap(messenger -> workspaces.find(workspace).map(there -> way(messenger, there, channel.id())))
                .orElseGet(() -> new NoRoute("noMessenger"));
    }

    /** Back to where a message went, for the same reader. */
    Route back(Address address, Letter.Sent message) {
        var workspace = address.workspace();
        return messenger(message.platform())
                .flatMap(messenger ->
                        workspaces.find(workspace).map(there -> back(messenger, there, address, message.channelId())))
                .orElseGet(() -> new NoRoute("noMessenger"));
    }

    private Route back(Messenger messenger, Workspace workspace, Address address, String channel) {
        return reader(address)
                .<Route>map(member -> new Way(
                        messenger, new Destination(workspace.id(), channel, false, member.language(), member.zone())))
                .orElseGet(() -> way(messenger, workspace, channel));
    }

    private Optional<Member> reader(Address address) {
        return address instanceof Address.ToMember(var id) ? members.find(id) : Optional.empty();
    }

    private static Route way(Messenger messenger, Workspace workspace, String channel) {
        var settings = workspace.settings();
        return new Way(
                messenger, new Destination(workspace.id(), channel, false, settings.language(), settings.zone()));
    }

    private Optional<Messenger> messenger(Platform platform) {
        return Optional.ofNullable(messengers.get(platform));
    }

    sealed interface Route {}

    record Way(Messenger messenger, Destination destination) implements Route {}

    /** @param reason a key of the {@code posts} bundle */
    record NoRoute(String reason) implements Route {}
}
