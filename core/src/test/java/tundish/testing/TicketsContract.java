package tundish.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import tundish.installation.Tickets;

/** What holds of {@link Tickets}, wherever they are kept. */
public interface TicketsContract extends StoresContract {

    private Tickets tickets() {
        return stores().tickets();
    }

    @Test
    default void takesATicketOnce() {
        var ticket = UUID.randomUUID().toString();
        tickets().issue(ticket, "a door", TUESDAY);
        assertThat(tickets().take(ticket + "x", MONDAY)).isEmpty();
        assertThat(tickets().take(ticket, MONDAY)).contains("a door");
        assertThat(tickets().take(ticket, MONDAY)).isEmpty();
    }

    @Test
    default void takesNoneThatIsLate() {
        var ticket = UUID.randomUUID().toString();
        tickets().issue(ticket, "a door", TUESDAY);
        assertThat(tickets().take(ticket, TUESDAY)).isEmpty();
    }

    @Test
    default void countsTriesUntilTheirTimeIsOver() {
        var tried = UUID.randomUUID().toString();
        assertThat(tickets().count(tried, MONDAY, TUESDAY)).isOne();
        assertThat(tickets().count(tried, MONDAY, WEDNESDAY)).isEqualTo(2);
        assertThat(tickets().count(tried + "x", MONDAY, TUESDAY)).isOne();
        assertThat(tickets().count(tried, TUESDAY, WEDNESDAY)).isOne();
    }

    @Test
    default void forgetsWhatIsOver() {
        var ticket = UUID.randomUUID().toString();
        tickets().issue(ticket, "a door", TUESDAY);
        tickets().forget(TUESDAY);
        assertThat(tickets().take(ticket, MONDAY)).contains("a door");
        tickets().issue(ticket, "a door", TUESDAY);
        assertThat(tickets().forget(WEDNESDAY)).isPositive();
        assertThat(tickets().take(ticket, MONDAY)).isEmpty();
    }
}
