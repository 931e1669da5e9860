package tundish.bot.discord;

import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.filedisplay.FileDisplay;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import tundish.bot.table.FileParts;
import tundish.bot.table.FileParts.Part;
import tundish.message.Block;
import tundish.message.Card;
import tundish.message.Reply;
import tundish.message.Texts;

/** A file with the word about it; one that Discord would not take comes in parts, a message for each. */
final class HandedFile {

    private HandedFile() {}

    static List<MessageCreateData> messages(DiscordCards cards, Reply.Handed handed) {
        var parts = FileParts.of(handed.fileName(), handed.content(), DiscordLimits.FILE);
        var texts = Texts.of("discord", cards.language());
        if (parts.isEmpty()) {
            return List.of(cards.message(Card.of(Card.Tone.WARNING, texts.get("file.large"))));
        }
        var messages = new ArrayList<MessageCreateData>();
        for (var part : parts) {
            var components = new ArrayList<MessageTopLevelComponent>();
            if (messages.isEmpty()) {
                components.addAll(cards.components(told(handed, parts, texts)));
            }
            components.add(FileDisplay.fromFile(FileUpload.fromData(part.content(), part.name())));
            messages.add(new MessageCreateBuilder()
                    .useComponentsV2()
                    .setComponents(components)
                    .build());
        }
        return messages;
    }

    private static Card told(Reply.Handed handed, List<Part> parts, Texts texts) {
        if (parts.getFirst().name().equals(handed.fileName())) {
            return handed.card();
        }
        var word = parts.size() == 1 ? texts.line("file.packed") : texts.line("file.parts", parts.size());
        var blocks = new ArrayList<>(handed.card().blocks());
        blocks.add(Block.note(word));
        return Card.of(handed.card().tone(), handed.card().title(), blocks.toArray(Block[]::new));
    }
}
