package tundish.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import tundish.chat.Address;
import tundish.chat.Letter;
import tundish.chat.Letter.Sent;
import tundish.chat.Letter.State;
import tundish.chat.Letters;
import tundish.chat.LettersWait;
import tundish.chat.Outbox;
import tundish.chat.Outgoing;
import tundish.chat.Post;
import tundish.workspace.Platform;
import tundish.workspace.WorkspaceId;

/**
 * Letters in lanes. Whoever changes a lane's letters holds the lane's row until the transaction ends, so that the
 * letters of one address are numbered in the order in which their causes were committed.
 */
@InTransaction
class JdbcOutbox implements Outbox, Letters {

    private static final String LETTERS = "select * from letter where workspace_id = :workspace and ";

    private final JdbcClient jdbc;
    private final ArrivingLetters arrivals;
    private final ApplicationEventPublisher events;

    /** @param events hears of {@link LettersWait}, inside the transaction that puts letters in */
    JdbcOutbox(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.arrivals = new ArrivingLetters(jdbc);
        this.events = events;
    }

    @Override
    public void put(Address to, Post post, Instant notBefore) {
        putAll(List.of(new Outgoing(to, post, notBefore)));
    }

    @Override
    public void putAll(List<Outgoing> all) {
        if (!all.isEmpty()) {
            arrivals.put(all.getFirst().to().workspace(), all);
            events.publishEvent(new LettersWait());
        }
    }

    private Held hold(Lane lane) {
        return jdbc.sql("select free_at, lease from lane where workspace_id = ? and address = ? for update")
                .params(lane.workspace().value(), lane.address())
                .query((row, number) -> new Held(Moments.of(row, "free_at"), row.getLong("lease")))
                .single();
    }

    /** Says when the lane's next letter may leave: when one waits and the lane is free. */
    private void schedule(Lane lane, Instant free) {
        var waiting = jdbc.sql("select min(not_before) as first from letter"
                        + " where workspace_id = ? and address = ? and state = 'WAITING'")
                .params(lane.workspace().value(), lane.address())
                .query((row, number) -> Optional.ofNullable(Moments.maybe(row, "first")))
                .single();
        var next = waiting.map(first -> first.isAfter(free) ? first : free).orElse(null);
        jdbc.sql(
                        "update lane set free_at = :free, next_at = :next where workspace_id = :workspace and address = :address")
                .param("free", Moments.at(free))
                .param("next", Moments.maybe(next))
                .param("workspace", lane.workspace().value())
                .param("address", lane.address())
                .update();
    }

    @Override
    public Optional<Letter> take(Instant now, Instant until) {
        return jdbc.sql("""
                select workspace_id, address, lease from lane where next_at <= ? order by next_at limit 1
                for update skip locked""")
                .params(Moments.at(now))
                .query((row, number) -> new Due(
                        new Lane(new WorkspaceId(row.getLong("workspace_id")), row.getString("address")),
                        row.getLong("lease") + 1))
                .optional()
                .flatMap(due -> take(due, now, until));
    }

    private Optional<Letter> take(Due due, Instant now, Instant until) {
        var lane = due.lane();
        var letter = jdbc.sql(LETTERS + """
                address = :address and state = 'WAITING' and not_before <= :now order by id limit 1""")
                .param("workspace", lane.workspace().value())
                .param("address", lane.address())
                .param("now", Moments.at(now))
                .query((row, number) -> letter(row, due.lease()))
                .optional();
        jdbc.sql("""
                update lane set free_at = :until, next_at = :until, lease = :lease
                where workspace_id = :workspace and address = :address""")
                .param("until", Moments.at(until))
                .param("lease", due.lease())
                .param("workspace", lane.workspace().value())
                .param("address", lane.address())
                .update();
        letter.ifPresent(taken -> jdbc.sql("update letter set begun = true where workspace_id = ? and id = ?")
                .params(lane.workspace().value(), taken.number())
                .update());
        return letter;
    }

    @Override
    public boolean keep(Letter letter, Instant free) {
        var lane = new Lane(letter.workspace(), AddressText.write(letter.to()));
        var held = hold(lane);
        var sent = letter.sent();
        var waited = jdbc.sql("""
                        update letter set state = :state, not_before = :notBefore, attempts = :attempts,
                            reason = :reason, platform = :platform, channel_id = :channel, message_id = :message,
                            settled_at = :settled
                        where workspace_id = :workspace and id = :id and state = 'WAITING'""")
                        .param("state", letter.state().name())
                        .param("notBefore", Moments.at(letter.notBefore()))
                        .param("attempts", letter.attempts())
                        .param("reason", letter.reason())
                        .param("platform", sent == null ? null : sent.platform().name())
                        .param("channel", sent == null ? null : sent.channelId())
                        .param("message", sent == null ? null : sent.messageId())
                        .param("settled", Moments.maybe(letter.settledAt()))
                        .param("workspace", letter.workspace().value())
                        .param("id", letter.number())
                        .update()
                == 1;
        schedule(lane, held.lease() == letter.lease() ? free : held.free());
        return waited;
    }

    @Override
    public Optional<Letter> find(WorkspaceId workspace, long number) {
        return jdbc.sql(LETTERS + "id = :id")
                .param("workspace", workspace.value())
                .param("id", number)
                .query((row, count) -> letter(row, 0))
                .optional();
    }

    @Override
    public List<Letter> undelivered(WorkspaceId workspace, int limit) {
        return jdbc.sql(LETTERS + "state = 'UNDELIVERABLE' order by id desc limit :limit")
                .param("workspace", workspace.value())
                .param("limit", limit)
                .query((row, count) -> letter(row, 0))
                .list();
    }

    @Override
    public boolean retry(WorkspaceId workspace, long number, Instant now) {
        var letter = find(workspace, number).filter(dead -> dead.state() == State.UNDELIVERABLE);
        letter.ifPresent(dead -> {
            var lane = new Lane(workspace, AddressText.write(dead.to()));
            var held = hold(lane);
            jdbc.sql("""
                    update letter set state = 'WAITING', not_before = ?, settled_at = null
                    where workspace_id = ? and id = ? and state = 'UNDELIVERABLE'""").params(Moments.at(now), workspace.value(), number).update();
            schedule(lane, held.free());
            events.publishEvent(new LettersWait());
        });
        return letter.isPresent();
    }

    @Override
    public void wake(WorkspaceId workspace, Instant now) {
        jdbc.sql("select address from lane where workspace_id = ? and free_at > ? order by address")
                .params(workspace.value(), Moments.at(now))
                .query(String.class)
                .list()
                .forEach(address -> {
                    var lane = new Lane(workspace, address);
                    hold(lane);
                    schedule(lane, now);
                });
        events.publishEvent(new LettersWait());
    }

    @Override
    public Counts count(WorkspaceId workspace) {
        return jdbc.sql("""
                select count(case when state = 'WAITING' then 1 end) as waiting,
                    count(case when state = 'DELIVERED' then 1 end) as delivered,
                    count(case when state = 'UNDELIVERABLE' then 1 end) as undeliverable,
                    min(case when state = 'WAITING' then not_before end) as oldest
                from letter where workspace_id = ?""")
                .params(workspace.value())
                .query((row, number) -> new Counts(
                        row.getLong("waiting"),
                        row.getLong("delivered"),
                        row.getLong("undeliverable"),
                        Moments.maybe(row, "oldest")))
                .single();
    }

    @Override
    public int forget(Instant before) {
        return jdbc.sql("delete from letter where settled_at < ? and state in ('DELIVERED', 'SILENT', 'FELL_BACK')")
                .params(Moments.at(before))
                .update();
    }

    private static Letter letter(ResultSet row, long lease) throws SQLException {
        var workspace = new WorkspaceId(row.getLong("workspace_id"));
        return new Letter(
                workspace,
                row.getLong("id"),
                AddressText.read(workspace, row.getString("address")),
                PostText.read(workspace, row.getString("post")),
                State.valueOf(row.getString("state")),
                Moments.of(row, "not_before"),
                row.getInt("attempts"),
                row.getString("reason"),
                sent(row),
                Moments.maybe(row, "settled_at"),
                lease);
    }

    private static @Nullable Sent sent(ResultSet row) throws SQLException {
        var platform = row.getString("platform");
        return platform == null
                ? null
                : new Sent(Platform.valueOf(platform), row.getString("channel_id"), row.getString("message_id"));
    }

    private record Lane(WorkspaceId workspace, String address) {}

    private record Held(Instant free, long lease) {}

    private record Due(Lane lane, long lease) {}
}
