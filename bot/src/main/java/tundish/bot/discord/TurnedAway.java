package tundish.bot.discord;

import java.util.function.Consumer;
import net.dv8tion.jda.api.utils.data.DataObject;
import tundish.bot.chat.Afterwards;
import tundish.language.Language;
import tundish.message.Texts;

/** Tells whoever asked where the bot cannot work that it cannot, instead of letting Discord say that it does not answer. */
final class TurnedAway implements Consumer<DataObject> {

    private static final int AUTOCOMPLETE = 4;
    private static final int MESSAGE = 4;
    private static final int EPHEMERAL = 64;

    private final DiscordRest rest;
    private final Afterwards afterwards;

    TurnedAway(DiscordRest rest, Afterwards afterwards) {
        this.rest = rest;
        this.afterwards = afterwards;
    }

    @Override
    public void accept(DataObject interaction) {
        if (interaction.getInt("type", AUTOCOMPLETE) == AUTOCOMPLETE) {
            return;
        }
        var id = interaction.getString("id", "");
        var token = interaction.getString("token", "");
        if (!id.isEmpty() && !token.isEmpty()) {
            var reader = Language.of(interaction.getString("locale", ""));
            afterwards.run("turning somebody away on Discord", () -> rest.answer(id, token, words(reader)));
        }
    }

    private static DataObject words(Language reader) {
        return DataObject.empty()
                .put("type", MESSAGE)
                .put(
                        "data",
                        DataObject.empty()
                                .put("flags", EPHEMERAL)
                                .put("content", Texts.of("discord", reader).get("dropped")));
    }
}
