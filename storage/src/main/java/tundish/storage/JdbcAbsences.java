package tundish.storage;

import com.github.benmanes.caffeine.cache.Ticker;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tundish.member.Absence;
import tundish.member.Absences;
import tundish.member.MemberId;
import tundish.workspace.Scope;
import tundish.workspace.WorkspaceId;

@InTransaction
class JdbcAbsences implements Absences {

    private final JdbcClient jdbc;

    /** Every request asks for whom somebody stands in. */
    private final ReadCache<WorkspaceId, List<Absence>> notOver;

    JdbcAbsences(JdbcClient jdbc, Ticker ticker) {
        this.jdbc = jdbc;
        this.notOver = new ReadCache<>(Scope::shows, this::read, ticker);
    }

    @Override
    public long nextNumber(WorkspaceId workspace) {
        return jdbc.sql("select nextval('absence_seq')").query(Long.class).single();
    }

    @Override
    public Optional<Absence> find(WorkspaceId workspace, long number) {
        return jdbc.sql("select * from absence where workspace_id = ? and id = ?")
                .params(workspace.value(), number)
                .query((row, _) -> absence(row))
                .optional();
    }

    /** Remembered for most who ask, for whom no transaction is begun. */
    @Override
    @Transactional(value = "transactionManager", propagation = Propagation.SUPPORTS)
    public List<Absence> after(WorkspaceId workspace, Instant moment) {
        return Objects.requireNonNull(notOver.get(workspace)).stream()
                .filter(absence -> absence.ends().isAfter(moment))
                .toList();
    }

    private List<Absence> read(WorkspaceId workspace) {
        return jdbc.sql("select * from absence where workspace_id = ? and not over_and_told order by begins, id")
                .params(workspace.value())
                .query((row, _) -> absence(row))
                .list();
    }

    @Override
    public void save(Absence absence) {
        notOver.changed(absence.member().workspace());
        if (update(absence) == 0) {
            jdbc.sql("""
                    insert into absence (begins, ends, deputy_id, by_id, over_and_told, member_id, workspace_id, id)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""").params(values(absence)).update();
        }
    }

    private int update(Absence absence) {
        return jdbc.sql("""
                update absence set begins = ?, ends = ?, deputy_id = ?, by_id = ?, over_and_told = ?, member_id = ?
                where workspace_id = ? and id = ?""").params(values(absence)).update();
    }

    private static List<Object> values(Absence absence) {
        var workspace = absence.member().workspace();
        return Arrays.asList(
                Moments.at(absence.begins()),
                Moments.at(absence.ends()),
                Key.within(workspace, absence.deputy()),
                Key.within(workspace, absence.by()),
                absence.over(),
                absence.member().number(),
                workspace.value(),
                absence.number());
    }

    @Override
    public List<Absence> takeEnded(Instant now, int limit) {
        return jdbc.sql("""
                        select * from absence where not over_and_told and ends <= ? order by ends, id
                        limit ? for update skip locked""")
                .params(Moments.at(now), limit)
                .query((row, _) -> absence(row))
                .list();
    }

    private static Absence absence(ResultSet row) throws SQLException {
        var workspace = row.getLong("workspace_id");
        return new Absence(
                new MemberId(new WorkspaceId(workspace), row.getLong("member_id")),
                row.getLong("id"),
                Moments.of(row, "begins"),
                Moments.of(row, "ends"),
                Key.member(workspace, row.getObject("deputy_id", Long.class)),
                new MemberId(new WorkspaceId(workspace), row.getLong("by_id")),
                row.getBoolean("over_and_told"));
    }
}
