package tundish.message;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A message as the core means it, before any platform's markup. */
public record Card(Tone tone, String title, List<Block> blocks) {

    /** How it is coloured where the platform can. */
    public enum Tone {
        PLAIN,
        GOOD,
        WARNING,
        PROBLEM
    }

    public Card {
        blocks = List.copyOf(blocks);
    }

    public static Card of(String title, Block... blocks) {
        return new Card(Tone.PLAIN, title, List.of(blocks));
    }

    public static Card of(Tone tone, String title, Block... blocks) {
        return new Card(tone, title, List.of(blocks));
    }

    public static Card of(String title, List<Block> blocks) {
        return new Card(Tone.PLAIN, title, blocks);
    }

    /** The same card with more below; buttons below buttons stand in one row. */
    public Card and(Block... more) {
        var all = new ArrayList<>(blocks);
        for (var block : more) {
            if (block instanceof Block.Buttons(var last)
                    && !all.isEmpty()
                    && all.getLast() instanceof Block.Buttons(var before)) {
                all.removeLast();
                all.add(new Block.Buttons(
                        Stream.concat(before.stream(), last.stream()).toList()));
            } else {
                all.add(block);
            }
        }
        return new Card(tone, title, all);
    }
}
