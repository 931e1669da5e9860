package tundish.bot.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/**
 * A block of Slack's, on its way into a message that holds only so many.
 *
 * @param things how many things of the card it shows, such as rows or items
 * @param stays whether it stays at the end when what is above it is cut, as buttons do
 */
record Part(LayoutBlock block, int things, boolean stays) {

    static Part of(LayoutBlock block, int things) {
        return new Part(block, things, false);
    }

    /** As many as fit; what is cut is counted, and told by one block more. */
    static List<LayoutBlock> fit(List<Part> parts, int max, LongFunction<Part> more) {
        if (parts.size() <= max) {
            return parts.stream().map(Part::block).toList();
        }
        var end = parts.size();
        while (end > 0 && parts.get(end - 1).stays() && parts.size() - end < max / 2) {
            end--;
        }
        var room = max - 1 - (parts.size() - end);
        var cut = parts.subList(room, end).stream().mapToInt(Part::things).sum();
        return Stream.of(parts.subList(0, room), List.of(more.apply(cut)), parts.subList(end, parts.size()))
                .flatMap(List::stream)
                .map(Part::block)
                .toList();
    }

    /** Lines in groups that are no longer than so many characters, one character between two lines. */
    static List<List<String>> packed(List<String> lines, int max) {
        var groups = new ArrayList<List<String>>();
        var group = new ArrayList<String>();
        var length = 0;
        for (var line : lines) {
            if (length + line.length() > max) {
                groups.add(List.copyOf(group));
                group.clear();
                length = 0;
            }
            group.add(line);
            length += line.length() + 1;
        }
        if (!group.isEmpty()) {
            groups.add(List.copyOf(group));
        }
        return groups;
    }

    static <T> List<List<T>> chunks(List<T> all, int size) {
        var chunks = new ArrayList<List<T>>();
        for (var from = 0; from < all.size(); from += size) {
            chunks.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return chunks;
    }
}
