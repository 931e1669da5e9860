package tundish.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tundish.sync.Agenda;
import tundish.workspace.WorkspaceId;

/** Beside each workspace, so that a new one is there without being entered. */
final class JdbcAgenda implements Agenda {

    private static final String ENTRIES =
            "select workspace_id, next_meeting, last_meeting, meeting_before from workspace ";

    private static final String REVIEWS = "select workspace_id, next_review, last_review from workspace ";

    private final JdbcClient jdbc;

    JdbcAgenda(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Entry> takeDue(Instant now, int limit) {
        return jdbc.sql(ENTRIES
                        + "where next_meeting <= ? order by next_meeting, workspace_id limit ? for update skip locked")
                .params(now.atOffset(ZoneOffset.UTC), limit)
                .query((row, _) -> entry(row))
                .list();
    }

    @Override
    public Entry of(WorkspaceId workspace) {
        return jdbc.sql(ENTRIES + "where workspace_id = ?")
                .params(workspace.value())
                .query((row, _) -> entry(row))
                .single();
    }

    @Override
    public void plan(Entry entry) {
        jdbc.sql("update workspace set next_meeting = ?, last_meeting = ?, meeting_before = ? where workspace_id = ?")
                .param(time(entry.next()))
                .param(time(entry.last()))
                .param(time(entry.before()))
                .param(entry.workspace().value())
                .update();
    }

    @Override
    public List<Review> takeReviewsDue(Instant now, int limit) {
        return jdbc.sql(REVIEWS
                        + "where next_review <= ? order by next_review, workspace_id limit ? for update skip locked")
                .params(now.atOffset(ZoneOffset.UTC), limit)
                .query((row, _) -> review(row))
                .list();
    }

    @Override
    public Review review(WorkspaceId workspace) {
        return jdbc.sql(REVIEWS + "where workspace_id = ?")
                .params(workspace.value())
                .query((row, _) -> review(row))
                .single();
    }

    @Override
    public void plan(Review review) {
        jdbc.sql("update workspace set next_review = ?, last_review = ? where workspace_id = ?")
                .param(review.next().atOffset(ZoneOffset.UTC))
                .param(review.last())
                .param(review.workspace().value())
                .update();
    }

    private static Review review(ResultSet row) throws SQLException {
        return new Review(
                new WorkspaceId(row.getLong("workspace_id")),
                row.getObject("next_review", OffsetDateTime.class).toInstant(),
                row.getObject("last_review", LocalDate.class));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                new WorkspaceId(row.getLong("workspace_id")),
                instant(row, "next_meeting"),
                instant(row, "last_meeting"),
                instant(row, "meeting_before"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
