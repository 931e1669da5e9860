package tundish.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tundish.chat.Address;
import tundish.chat.Address.ToChannel;
import tundish.chat.Address.ToMember;
import tundish.chat.Letter;
import tundish.chat.Letter.Sent;
import tundish.chat.Letter.State;
import tundish.chat.Letters;
import tundish.chat.Letters.Counts;
import tundish.chat.Outbox;
import tundish.chat.Outgoing;
import tundish.chat.Post;
import tundish.workspace.Channel;
import tundish.workspace.Platform;
import tundish.workspace.Scope;
import tundish.workspace.WorkspaceId;

/** What holds of an {@link Outbox} and its {@link Letters}, wherever they are kept. */
public interface OutboxContract extends StoresContract {

    Duration LEASE = Duration.ofMinutes(1);

    private Outbox outbox() {
        return stores().outbox();
    }

    private Letters letters() {
        return stores().letters();
    }

    /** Other tests may have left letters waiting. */
    @BeforeEach
    default void nothingWaits() {
        while (take(THURSDAY.plus(Duration.ofDays(9000))).isPresent()) {}
    }

    private Optional<Letter> take(Instant now) {
        return stores().transactions().run(() -> letters().take(now, now.plus(LEASE)));
    }

    private void put(Address to, Post post, Instant notBefore) {
        stores().transactions().carry(() -> outbox().put(to, post, notBefore));
    }

    private boolean keep(Letter letter, Instant free) {
        return stores().transactions().run(() -> letters().keep(letter, free));
    }

    private static Letter ended(Letter letter, State state, Instant at) {
        return new Letter(
                letter.workspace(),
                letter.number(),
                letter.to(),
                letter.post(),
                state,
                letter.notBefore(),
                letter.attempts(),
                state == State.UNDELIVERABLE ? "channel_not_found" : "",
                state == State.DELIVERED ? new Sent(Platform.SLACK, "C1", "17.4") : null,
                at,
                letter.lease());
    }

    private static Address channel(WorkspaceId workspace) {
        return new ToChannel(workspace, new Channel(Platform.SLACK, "C1"));
    }

    private static Post week(int day) {
        return new Post.WeeklySummary(LocalDate.of(2024, 4, day));
    }

    @Test
    default void givesLettersInTheOrderInWhichTheyWerePutAndOneAtATime() {
        var to = channel(workspace());
        put(to, week(1), MONDAY);
        put(to, week(8), MONDAY);
        var first = take(MONDAY).orElseThrow();
        assertThat(first.post()).isEqualTo(week(1));
        assertThat(take(MONDAY)).isEmpty();
        assertThat(keep(ended(first, State.DELIVERED, MONDAY), MONDAY.plusSeconds(1)))
                .isTrue();
        assertThat(take(MONDAY)).isEmpty();
        assertThat(take(MONDAY.plusSeconds(1)).map(Letter::post)).contains(week(8));
    }

    @Test
    default void keepsEveryKindOfPostAndAddress() {
        var workspace = workspace();
        var tom = member(workspace, "Tom").id();
        var deal = deal(workspace, "Acme", "LX20240501001").id();
        var posts = List.of(
                new Post.NudgesFor(tom),
                new Post.NudgesChanged(4),
                week(29),
                new Post.HandedOver(deal, tom, "call them | soon\nplease"),
                new Post.Undelivered());
        posts.forEach(post -> put(new ToMember(tom), post, MONDAY));
        assertThat(posts).allSatisfy(post -> {
            var letter = take(MONDAY).orElseThrow();
            assertThat(letter.post()).isEqualTo(post);
            assertThat(letter.to()).isEqualTo(new ToMember(tom));
            assertThat(letters().find(workspace, letter.number()))
                    .map(Letter::post)
                    .contains(post);
            keep(ended(letter, State.DELIVERED, MONDAY), MONDAY);
        });
    }

    @Test
    default void waitsUntilALetterMayLeave() {
        var to = channel(workspace());
        put(to, week(1), TUESDAY);
        assertThat(take(TUESDAY.minusSeconds(1))).isEmpty();
        assertThat(take(TUESDAY)).isPresent();
    }

    @Test
    default void isOneLetterForTwoCausesWhileNobodyBeganToSendIt() {
        var to = channel(workspace());
        put(to, week(1), WEDNESDAY);
        put(to, week(1), TUESDAY);
        var letter = take(TUESDAY).orElseThrow();
        put(to, week(1), TUESDAY);
        keep(ended(letter, State.DELIVERED, TUESDAY), TUESDAY);
        assertThat(take(TUESDAY)).isPresent();
        assertThat(take(TUESDAY)).isEmpty();
    }

    @Test
    default void putsManyInEachAsIfByItself() {
        var workspace = workspace();
        var to = channel(workspace);
        var tom = new ToMember(member(workspace, "Tom").id());
        put(to, week(1), WEDNESDAY);
        stores().transactions()
                .carry(() -> outbox().putAll(List.of(
                        new Outgoing(to, week(15), MONDAY),
                        new Outgoing(tom, week(8), WEDNESDAY),
                        new Outgoing(to, week(8), MONDAY),
                        new Outgoing(to, week(1), TUESDAY),
                        new Outgoing(tom, week(8), TUESDAY))));
        assertThat(letters().count(workspace).waiting()).isEqualTo(4);
        assertThat(taken(MONDAY)).containsExactly(week(15));
        assertThat(taken(TUESDAY)).containsExactlyInAnyOrder(week(1), week(8));
        assertThat(taken(TUESDAY)).containsExactly(week(8));
        assertThat(taken(THURSDAY)).isEmpty();
    }

    /** Everything that may leave at once. */
    private List<Post> taken(Instant now) {
        var all = Stream.iterate(take(now), Optional::isPresent, _ -> take(now))
                .flatMap(Optional::stream)
                .toList();
        all.forEach(letter -> keep(ended(letter, State.DELIVERED, now), now));
        return all.stream().map(Letter::post).toList();
    }

    @Test
    default void givesALetterAgainWhenTheLeaseEndsAndHearsTheLatecomerOnlyWhileItWaits() {
        var workspace = workspace();
        put(channel(workspace), week(1), MONDAY);
        var late = take(MONDAY).orElseThrow();
        var again = take(MONDAY.plus(LEASE)).orElseThrow();
        assertThat(again.number()).isEqualTo(late.number());
        assertThat(keep(ended(again, State.DELIVERED, TUESDAY), TUESDAY)).isTrue();
        assertThat(keep(ended(late, State.UNDELIVERABLE, TUESDAY), TUESDAY)).isFalse();
        assertThat(letters().find(workspace, late.number())).map(Letter::state).contains(State.DELIVERED);
        assertThat(letters().find(workspace, late.number()))
                .map(Letter::sent)
                .contains(new Sent(Platform.SLACK, "C1", "17.4"));
    }

    @Test
    default void keepsWhatCannotBeDeliveredUntilItIsTriedAgain() {
        var workspace = workspace();
        put(channel(workspace), week(1), MONDAY);
        var letter = take(MONDAY).orElseThrow();
        keep(ended(letter, State.UNDELIVERABLE, MONDAY), MONDAY);
        assertThat(letters().undelivered(workspace, 10))
                .extracting(Letter::reason)
                .containsExactly("channel_not_found");
        assertThat(letters().undelivered(workspace(), 10)).isEmpty();
        assertThat(letters().retry(workspace(), letter.number(), TUESDAY)).isFalse();
        assertThat(letters().retry(workspace, letter.number(), TUESDAY)).isTrue();
        assertThat(letters().retry(workspace, letter.number(), TUESDAY)).isFalse();
        assertThat(take(TUESDAY).map(Letter::number)).contains(letter.number());
    }

    @Test
    default void countsWhatWaitsAndWhatBecameOfTheRest() {
        var workspace = workspace();
        put(channel(workspace), week(1), MONDAY);
        put(channel(workspace), week(8), TUESDAY);
        keep(ended(take(MONDAY).orElseThrow(), State.DELIVERED, MONDAY), MONDAY);
        assertThat(letters().count(workspace)).isEqualTo(new Counts(1, 1, 0, TUESDAY));
        assertThat(letters().count(workspace())).isEqualTo(new Counts(0, 0, 0, null));
    }

    @Test
    default void forgetsWhatWasDeliveredLongAgoAndNothingElse() {
        var workspace = workspace();
        put(channel(workspace), week(1), MONDAY);
        put(channel(workspace), week(8), MONDAY);
        var delivered = take(MONDAY).orElseThrow();
        keep(ended(delivered, State.DELIVERED, Instant.parse("1990-01-01T00:00:00Z")), MONDAY);
        keep(ended(take(MONDAY).orElseThrow(), State.UNDELIVERABLE, Instant.parse("1990-01-01T00:00:00Z")), MONDAY);
        assertThat(letters().forget(Instant.parse("1991-01-01T00:00:00Z"))).isOne();
        assertThat(letters().find(workspace, delivered.number())).isEmpty();
        assertThat(letters().undelivered(workspace, 10)).hasSize(1);
    }

    @Test
    default void isEmptyWhereTheCauseWasRolledBack() {
        var to = channel(workspace());
        try {
            stores().transactions().carry(() -> {
                outbox().put(to, week(1), MONDAY);
                throw new IllegalStateException("the cause fails");
            });
        } catch (IllegalStateException expected) {
            assertThat(take(THURSDAY)).isEmpty();
        }
    }

    @Test
    default void givesEachLetterToOneOfManyCouriers() {
        var workspace = workspace();
        IntStream.range(0, 12)
                .forEach(lane ->
                        put(new ToChannel(workspace, new Channel(Platform.SLACK, "C" + lane)), week(1), MONDAY));
        // One may come back with nothing while another holds the lane it looked at: so somebody goes once more.
        var together = IntStream.range(0, 24)
                .parallel()
                .mapToObj(each -> Scope.everybody().call(() -> take(MONDAY)));
        var alone = Stream.generate(() -> take(MONDAY)).takeWhile(Optional::isPresent);
        var taken = Stream.concat(together.toList().stream(), alone)
                .flatMap(Optional::stream)
                .map(Letter::number)
                .toList();
        assertThat(new HashSet<>(taken)).hasSameSizeAs(taken).hasSize(12);
    }
}
