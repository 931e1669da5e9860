package tundish.bot.discord;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.interactions.Interaction;
import org.jspecify.annotations.Nullable;
import tundish.message.Field;

/** The roles of the server where somebody speaks: offered by name, chosen by id, and looked up again when that is sent. */
record DiscordRoles(List<Role> all) {

    /** The option and the field that name one. */
    private static final String GROUP = "group";

    private static final Pattern ID = Pattern.compile("(?:role:|<?@&|@)?(\\d{1,20})>?");

    /** None in a direct message. Bots' own roles and the one that everybody has give nothing. */
    static DiscordRoles at(Interaction interaction) {
        return interaction.isFromAttachedGuild() ? of(interaction.getGuild()) : new DiscordRoles(List.of());
    }

    private static DiscordRoles of(@Nullable Guild guild) {
        return new DiscordRoles(
                guild == null
                        ? List.of()
                        : guild.getRoles().stream()
                                .filter(role -> !role.isPublicRole() && !role.isManaged())
                                .toList());
    }

    List<Field.Option> offered(String typed) {
        var wanted = typed.strip().toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(role -> role.getName().toLowerCase(Locale.ROOT).contains(wanted))
                .map(role -> new Field.Option("role:" + role.getId(), role.getName()))
                .toList();
    }

    /** The same values with a role as its mention and its name, wherever one is named that there is. */
    Map<String, String> checked(Map<String, String> values) {
        values.computeIfPresent(GROUP, (_, typed) -> checked(typed));
        return values;
    }

    private String checked(String typed) {
        return found(typed.strip())
                .map(role -> "<@&" + role.getId() + "|" + role.getName().replace('>', ' ') + ">")
                .orElseGet(() -> ID.matcher(typed.strip()).matches() ? "@" + DiscordText.plain(typed) : typed);
    }

    private Optional<Role> found(String typed) {
        var id = ID.matcher(typed);
        return id.matches()
                ? all.stream().filter(role -> role.getId().equals(id.group(1))).findFirst()
                : named(typed.startsWith("@") ? typed.substring(1) : typed);
    }

    private Optional<Role> named(String name) {
        var found = Stream.concat(
                        all.stream().filter(role -> role.getName().equals(name)),
                        all.stream().filter(role -> role.getName().equalsIgnoreCase(name)))
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
