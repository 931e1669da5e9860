package tundish.assistant;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tundish.deal.Deal;
import tundish.deal.Deals;
import tundish.deal.Reference;
import tundish.operation.DealRef;
import tundish.operation.Refusal.AmbiguousDeal;
import tundish.operation.Refusal.BadField;
import tundish.operation.Refusal.UnknownDeal;
import tundish.workspace.WorkspaceId;

/** Finds the deal that a typed line is about, and cuts its name from it. Never guesses a customer. */
final class FollowUpDeals {

    private static final int CANDIDATES = 8;
    private static final int LONGEST_GUESS = 24;
    private static final Pattern REFERENCE =
            Pattern.compile("(?<![\\p{L}\\p{N}])[A-Za-z]{1,4}\\d{11,}(?![\\p{L}\\p{N}&&[^\\p{IsHan}]])");
    private static final Pattern QUOTED =
            Pattern.compile("^\\s*(?:\"([^\"]+)\"|[“”„]([^“”]+)[“”]|「([^」]+)」|『([^』]+)』|《([^》]+)》)");

    private final Deals deals;
    private final DealFinder finder;

    FollowUpDeals(Deals deals) {
        this.deals = deals;
        this.finder = new DealFinder(deals);
    }

    /** @param words the line without the deal's name */
    record Found(Deal deal, String words) {}

    /**
     * The one deal that is meant, or a {@code Refusal} that says what is unclear.
     *
     * @param given wins over the name in the line; may be empty
     */
    Found find(WorkspaceId workspace, DealRef given, String line) {
        if (!given.isEmpty()) {
            return found(finder.find(workspace, given), line);
        }
        var reference = REFERENCE.matcher(line);
        if (reference.find()) {
            return found(finder.find(workspace, new DealRef(reference.group())), line);
        }
        var quoted = QUOTED.matcher(line);
        return quoted.find() ? quoted(workspace, quoted.group(), line) : named(workspace, line);
    }

    private static Found found(Deal deal, String line) {
        var reference = REFERENCE
                .matcher(line)
                .results()
                .filter(each -> Reference.parse(each.group()).equals(Optional.of(deal.reference())))
                .findFirst();
        var bare = reference
                .map(each -> line.substring(0, each.start()).stripTrailing() + line.substring(each.end()))
                .orElse(line);
        var quoted = QUOTED.matcher(bare);
        return new Found(deal, quoted.find() ? bare.substring(quoted.end()) : FollowUpNames.cut(bare, deal));
    }

    private Found quoted(WorkspaceId workspace, String quoted, String line) {
        var name = quoted.strip().substring(1, quoted.strip().length() - 1).strip();
        var candidates = deals.matching(workspace, name, CANDIDATES);
        if (candidates.isEmpty()) {
            throw unknown(workspace, name);
        }
        return new Found(chosen(name, candidates), line.substring(quoted.length()));
    }

    private Found named(WorkspaceId workspace, String line) {
        if (FollowUpNames.zone(line).isEmpty()) {
            throw new BadField("deal", "missing");
        }
        return atStart(workspace, line)
                .or(() -> atStart(workspace, line.substring(FollowUpNames.before(line)))
                        .map(found -> new Found(found.deal(), FollowUpNames.cut(line, found.deal()))))
                .orElseThrow(() -> unknown(workspace, FollowUpNames.zone(line)));
    }

    private Optional<Found> atStart(WorkspaceId workspace, String line) {
        var zone = FollowUpNames.zone(line);
        return FollowUpNames.beginnings(zone).stream()
                .map(name -> new Named(name, candidates(workspace, name)))
                .filter(named -> !named.candidates().isEmpty())
                .findFirst()
                .map(named -> new Found(sure(named, zone, line), line))
                .map(found -> new Found(found.deal(), FollowUpNames.cut(line, found.deal())));
    }

    private record Named(String name, List<Deal> candidates) {}

    private List<Deal> candidates(WorkspaceId workspace, String name) {
        return deals.matching(workspace, name, CANDIDATES).stream()
                .filter(deal -> FollowUpNames.holds(deal, name))
                .toList();
    }

    /** What stands behind the name must not be more of it. */
    private static Deal sure(Named named, String zone, String line) {
        var behind = line.indexOf(zone) + named.name().length();
        if (!FollowUpNames.endsBefore(named.name(), line.substring(behind), named.candidates())) {
            throw new UnknownDeal(zone, named.candidates());
        }
        return chosen(named.name(), named.candidates());
    }

    private static Deal chosen(String name, List<Deal> candidates) {
        var meant = meant(name, candidates);
        if (meant.size() > 1) {
            throw new AmbiguousDeal(name, meant);
        }
        return meant.getFirst();
    }

    /** Who is called exactly so comes before who only holds the name, and open deals before closed ones. */
    private static List<Deal> meant(String name, List<Deal> candidates) {
        var exact = candidates.stream()
                .filter(deal -> FollowUpNames.isCalled(deal, name))
                .toList();
        var closest = exact.isEmpty() ? candidates : exact;
        var open = closest.stream().filter(Deal::isOpen).toList();
        return open.isEmpty()
                ? candidates.stream()
                        .filter(deal -> deal.isOpen() || closest.contains(deal))
                        .toList()
                : open;
    }

    private UnknownDeal unknown(WorkspaceId workspace, String name) {
        var start = name.substring(
                0, name.offsetByCodePoints(0, Math.min(LONGEST_GUESS, name.codePointCount(0, name.length()))));
        return new UnknownDeal(name, ClosestDeals.to(start, deals, workspace));
    }
}
