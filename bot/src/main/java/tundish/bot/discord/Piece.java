package tundish.bot.discord;

import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;

/** A part of a message on its way into one that holds only so much. */
sealed interface Piece {

    /** How many things of the card it shows, such as rows or items. */
    int things();

    /** Text that shares one component with the text beside it. @param code whether it stands in a code block */
    record Line(String text, boolean code, int things) implements Piece {}

    /**
     * Components that are shown together or not at all.
     *
     * @param components with those inside them, so many
     * @param characters of text in them
     * @param stays whether they stay at the end when what is above is cut, as buttons do
     */
    record Group(List<ContainerChildComponent> children, int components, int characters, int things, boolean stays)
            implements Piece {}

    static Piece line(String text, int things) {
        return new Line(text, false, things);
    }

    /** What pieces take up, one below the other. */
    final class Room {

        private static final int FENCES = "```\n".length() + "\n```".length();

        private int components;
        private int characters;
        private boolean inText;
        private boolean inCode;

        private Room with(Piece piece) {
            var more = new Room();
            more.components = components;
            more.characters = characters;
            switch (piece) {
                case Line line -> {
                    more.components += inText ? 0 : 1;
                    more.characters += line.text().length() + 1 + (line.code() && !inCode ? FENCES : 0);
                    more.inText = true;
                    more.inCode = line.code();
                }
                case Group group -> {
                    more.components += group.components();
                    more.characters += group.characters();
                }
            }
            return more;
        }

        private boolean isWithin(int maxComponents, int maxCharacters) {
            return components <= maxComponents && characters <= maxCharacters;
        }
    }

    /** Takes how many things were cut, and tells it. */
    interface More {
        Line tell(long number);
    }

    /** As many as fit; what is cut is counted and told. */
    static List<Piece> fit(List<Piece> pieces, int maxComponents, int maxCharacters, More more) {
        if (fits(pieces, maxComponents, maxCharacters)) {
            return pieces;
        }
        var last = firstThatStays(pieces, maxComponents / 2, maxCharacters / 2);
        var end = pieces.subList(last, pieces.size());
        var told = more.tell(pieces.size());
        var shown = new ArrayList<Piece>();
        for (var piece : pieces.subList(0, last)) {
            shown.add(piece);
            if (!fits(joined(shown, List.of(told), end), maxComponents, maxCharacters)) {
                shown.removeLast();
                break;
            }
        }
        while (shown.size() > 1 && shown.getLast().things() == 0) {
            shown.removeLast();
        }
        var cut = pieces.subList(shown.size(), last).stream()
                .mapToInt(Piece::things)
                .sum();
        return joined(shown, List.of(more.tell(cut)), end);
    }

    private static int firstThatStays(List<Piece> pieces, int maxComponents, int maxCharacters) {
        var first = pieces.size();
        while (first > 0
                && pieces.get(first - 1) instanceof Group(var _, var _, var _, var _, var stays)
                && stays
                && fits(pieces.subList(first - 1, pieces.size()), maxComponents, maxCharacters)) {
            first--;
        }
        return first;
    }

    private static boolean fits(List<Piece> pieces, int maxComponents, int maxCharacters) {
        var room = new Room();
        for (var piece : pieces) {
            room = room.with(piece);
        }
        return room.isWithin(maxComponents, maxCharacters);
    }

    private static List<Piece> joined(List<Piece> first, List<Piece> second, List<Piece> third) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        all.addAll(third);
        return all;
    }

    /** The components, with lines that follow each other in one. */
    static List<ContainerChildComponent> components(List<Piece> pieces) {
        var components = new ArrayList<ContainerChildComponent>();
        var lines = new ArrayList<Line>();
        for (var piece : pieces) {
            switch (piece) {
                case Line line -> lines.add(line);
                case Group group -> {
                    flush(lines, components);
                    components.addAll(group.children());
                }
            }
        }
        flush(lines, components);
        return components;
    }

    private static void flush(List<Line> lines, List<ContainerChildComponent> components) {
        if (!lines.isEmpty()) {
            components.add(TextDisplay.of(text(lines)));
            lines.clear();
        }
    }

    private static String text(List<Line> lines) {
        var text = new StringBuilder();
        var inCode = false;
        for (var line : lines) {
            text.append(inCode && !line.code() ? "\n```" : "").append(text.isEmpty() ? "" : "\n");
            text.append(line.code() && !inCode ? "```\n" : "").append(line.text());
            inCode = line.code();
        }
        return text.append(inCode ? "\n```" : "").toString();
    }
}
