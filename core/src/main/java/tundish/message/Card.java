package tundish.message;

import java.util.ArrayList;
import java.util.List;

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

    /** The same card with more below. */
    public Card and(Block... more) {
        var all = new ArrayList<>(blocks);
        all.addAll(List.of(more));
        return new Card(tone, title, all);
    }
}
