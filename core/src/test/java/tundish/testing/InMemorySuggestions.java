package tundish.testing;

import static java.util.Comparator.comparing;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import tundish.Overtaken;
import tundish.suggestion.Suggestion;
import tundish.suggestion.Suggestions;
import tundish.workspace.WorkspaceId;

public final class InMemorySuggestions implements Suggestions, Rewindable {

    private final Shelf<Key, Suggestion> suggestions = new Shelf<>();

    private record Key(WorkspaceId workspace, long number) {}

    @Override
    public long nextNumber(WorkspaceId workspace) {
        return of(workspace).stream().mapToLong(Suggestion::number).max().orElse(0) + 1;
    }

    private List<Suggestion> of(WorkspaceId workspace) {
        return suggestions.all().stream()
                .filter(each -> each.workspace().equals(workspace))
                .toList();
    }

    @Override
    public void add(Suggestion suggestion) {
        var key = new Key(suggestion.workspace(), suggestion.number());
        if (suggestions.find(key).isPresent()) {
            throw new Overtaken("suggestion " + suggestion.number());
        }
        suggestions.put(key, suggestion);
    }

    @Override
    public Suggestion save(Suggestion suggestion) {
        var key = new Key(suggestion.workspace(), suggestion.number());
        if (suggestions
                .find(key)
                .filter(held -> held.version() == suggestion.version())
                .isEmpty()) {
            throw new Overtaken("suggestion " + suggestion.number());
        }
        var saved = suggestion.withVersion(suggestion.version() + 1);
        suggestions.put(key, saved);
        return saved;
    }

    @Override
    public Optional<Suggestion> find(WorkspaceId workspace, long number) {
        return suggestions.find(new Key(workspace, number));
    }

    @Override
    public List<Suggestion> latest(WorkspaceId workspace) {
        var newest = new HashMap<String, Suggestion>();
        of(workspace).stream().sorted(comparing(Suggestion::number)).forEach(each -> newest.put(each.topic(), each));
        return newest.values().stream().sorted(comparing(Suggestion::number)).toList();
    }

    @Override
    public Runnable mark() {
        return suggestions.mark();
    }
}
