package tundish.assistant;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tundish.deal.Column;
import tundish.funnel.DefaultFunnel;
import tundish.funnel.Funnel;
import tundish.funnel.Funnels;
import tundish.message.Field;
import tundish.message.Field.Option;
import tundish.operation.Refusal.BadField;
import tundish.workspace.WorkspaceId;

/** Which funnel somebody means. */
final class FunnelFinder {

    private final Funnels funnels;

    FunnelFinder(Funnels funnels) {
        this.funnels = funnels;
    }

    /** The one of whoever names none. */
    Funnel usual(WorkspaceId workspace) {
        return funnels.find(workspace, DefaultFunnel.NAME).orElseThrow();
    }

    /**
     * @param text its key or its title in either language; blank for the usual one
     * @throws BadField if there is none of that name
     */
    Funnel find(WorkspaceId workspace, String text) {
        return funnels.called(workspace, text)
                .orElseThrow(() -> new BadField("funnel", "funnel.unknown", text.strip()));
    }

    /** The usual one first. */
    List<Funnel> all(WorkspaceId workspace) {
        var usual = usual(workspace);
        return Stream.concat(
                        Stream.of(usual),
                        funnels.all(workspace).stream()
                                .filter(funnel -> !funnel.name().equals(usual.name())))
                .toList();
    }

    List<Funnel> others(WorkspaceId workspace, Funnel funnel) {
        return all(workspace).stream()
                .filter(each -> !each.name().equals(funnel.name()))
                .toList();
    }

    /** Asks which one, where there is a choice. */
    List<Field> asked(FormSheet sheet) {
        return asked(sheet, null);
    }

    /** @param held the name of the one it is about already */
    List<Field> asked(FormSheet sheet, @Nullable String held) {
        var actor = sheet.actor();
        var all = all(actor.workspaceId());
        return all.size() == 1
                ? List.of()
                : List.of(sheet.choice(
                        Column.FUNNEL,
                        all.stream()
                                .map(funnel ->
                                        new Option(funnel.name(), funnel.title().in(actor.language())))
                                .toList(),
                        held));
    }

    /**
     * Words that begin or end with the name of a funnel, taken apart.
     *
     * @param funnel its key; empty where none is named
     * @param rest the other words
     */
    record Named(String funnel, String rest) {}

    /** The longest name counts: “renewals abroad” is no “renewals”. */
    Named named(WorkspaceId workspace, String words) {
        var found = new Named("", words);
        if (words.isBlank()) {
            return found;
        }
        for (var funnel : funnels.all(workspace)) {
            for (var name :
                    List.of(funnel.name(), funnel.title().en(), funnel.title().zh())) {
                var rest = without(name, words);
                if (rest != null && rest.length() < found.rest.length()) {
                    found = new Named(funnel.name(), rest);
                }
            }
        }
        return found;
    }

    private static @Nullable String without(String name, String words) {
        var text = words.strip();
        var low = text.toLowerCase(Locale.ROOT);
        var wanted = name.toLowerCase(Locale.ROOT);
        if (low.startsWith(wanted) && apart(text, wanted.length())) {
            return text.substring(wanted.length()).strip();
        }
        return low.endsWith(wanted) && apart(text, text.length() - wanted.length())
                ? text.substring(0, text.length() - wanted.length()).strip()
                : null;
    }

    /** Whether no word goes on across that place. */
    private static boolean apart(String text, int at) {
        return at == 0 || at == text.length() || !isLetter(text.codePointBefore(at)) || !isLetter(text.codePointAt(at));
    }

    private static boolean isLetter(int point) {
        return (Character.isLetterOrDigit(point) || point == '-') && !Character.isIdeographic(point);
    }
}
