package tundish.testing;

import java.time.Instant;
import java.util.Optional;
import tundish.installation.Tickets;

public final class InMemoryTickets implements Tickets, Rewindable {

    private final Shelf<String, Ticket> tickets = new Shelf<>();

    private record Ticket(String about, int uses, Instant until) {}

    @Override
    public void issue(String ticket, String about, Instant until) {
        tickets.put(ticket, new Ticket(about, 0, until));
    }

    @Override
    public Optional<String> take(String ticket, Instant now) {
        var found = tickets.find(ticket).filter(good -> good.until().isAfter(now));
        found.ifPresent(_ -> tickets.byKey().remove(ticket));
        return found.map(Ticket::about);
    }

    @Override
    public int count(String tried, Instant now, Instant until) {
        var key = "tried:" + tried;
        var held =
                tickets.find(key).filter(count -> count.until().isAfter(now)).orElseGet(() -> new Ticket("", 0, until));
        tickets.put(key, new Ticket("", held.uses() + 1, held.until()));
        return held.uses() + 1;
    }

    @Override
    public int forget(Instant before) {
        var kept = tickets.all().size();
        tickets.all().removeIf(ticket -> ticket.until().isBefore(before));
        return kept - tickets.all().size();
    }

    @Override
    public Runnable mark() {
        return tickets.mark();
    }
}
