package tundish.bot.discord;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.interactions.Interaction;
import tundish.language.Language;
import tundish.workspace.WorkspaceId;

/**
 * Who interacts with the bot, and where.
 *
 * @param server the guild's id; empty in a direct message
 * @param installed whether the bot is a member of that server; somebody may bring it along to servers it is not in
 * @param name as the server shows it
 * @param roles ids of the person's roles in the server
 * @param marked the workspace that a direct message's button was marked with
 */
record Visitor(
        Optional<String> server,
        boolean installed,
        String user,
        boolean bot,
        String name,
        Language language,
        Set<String> roles,
        Optional<WorkspaceId> marked) {

    static Visitor of(Interaction interaction, Optional<WorkspaceId> marked) {
        var member = Optional.ofNullable(interaction.getMember());
        var user = interaction.getUser();
        return new Visitor(
                Optional.ofNullable(interaction.getGuild()).map(ISnowflake::getId),
                interaction.isFromAttachedGuild(),
                user.getId(),
                user.isBot() || user.isSystem(),
                member.map(net.dv8tion.jda.api.entities.Member::getEffectiveName)
                        .orElseGet(user::getEffectiveName),
                Language.of(interaction.getUserLocale().getLocale()),
                member.filter(_ -> interaction.isFromAttachedGuild())
                        .map(known -> known.getUnsortedRoles().stream()
                                .map(ISnowflake::getId)
                                .collect(Collectors.toSet()))
                        .orElse(Set.of()),
                marked);
    }

    boolean direct() {
        return server.isEmpty();
    }
}
