package tundish.storage;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import tundish.deal.DealId;
import tundish.member.MemberId;
import tundish.nudge.Claim;
import tundish.nudge.Nudge.State;
import tundish.nudge.NudgeKey;
import tundish.nudge.NudgeKind;
import tundish.workspace.WorkspaceId;

/** Puts nudges and their copies in: one statement for however many of a workspace. */
final class NudgeClaims {

    private static final String KEYS = """
            cast(:deals as bigint array), cast(:kinds as varchar array), cast(:levels as integer array),
            cast(:occasions as bigint array),\s""";

    private final JdbcClient jdbc;

    NudgeClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Copy(NudgeKey key, MemberId to) {}

    /** @return those that were not there yet */
    Set<NudgeKey> put(WorkspaceId workspace, List<Claim> claims) {
        var fresh = new GeneratedKeyHolder();
        var statement = jdbc.sql("insert into nudge (workspace_id, deal_id, kind, level, occasion, since)"
                        + " select :workspace, claimed.* from unnest(" + KEYS
                        + "cast(:since as timestamp with time zone array))"
                        + " claimed (deal_id, kind, level, occasion, since) on conflict do nothing")
                .param("since", ArrayOf.moments(claims, Claim::since));
        keyed(statement, workspace, claims, Claim::key).update(fresh, "deal_id", "kind", "level", "occasion");
        return fresh.getKeyList().stream().map(row -> key(workspace, row)).collect(toSet());
    }

    private static NudgeKey key(WorkspaceId workspace, Map<String, Object> row) {
        return new NudgeKey(
                new DealId(workspace, value(Long.class, row, "deal_id")),
                NudgeKind.valueOf(value(String.class, row, "kind")),
                value(Integer.class, row, "level"),
                value(Long.class, row, "occasion"));
    }

    private static <T> T value(Class<T> type, Map<String, Object> row, String column) {
        return type.cast(Objects.requireNonNull(row.get(column)));
    }

    /** Whoever has a copy gets no second. */
    void copy(WorkspaceId workspace, List<Copy> copies, State state) {
        if (copies.isEmpty()) {
            return;
        }
        var statement = jdbc.sql(
                        "insert into nudge_copy (workspace_id, deal_id, kind, level, occasion, member_id, state)"
                                + " select :workspace, copied.*, :state from unnest(" + KEYS
                                + "cast(:members as bigint array))"
                                + " copied (deal_id, kind, level, occasion, member_id) on conflict do nothing")
                .param("state", state.name())
                .param("members", ArrayOf.numbers(copies, copy -> Key.within(workspace, copy.to())));
        keyed(statement, workspace, copies, Copy::key).update();
    }

    private static <T> StatementSpec keyed(
            StatementSpec statement, WorkspaceId workspace, List<T> rows, Function<T, NudgeKey> key) {
        return statement
                .param("workspace", workspace.value())
                .param(
                        "deals",
                        ArrayOf.numbers(
                                rows,
                                row -> Key.within(workspace, key.apply(row).deal())))
                .param("kinds", ArrayOf.texts(rows, row -> key.apply(row).kind().name()))
                .param("levels", ArrayOf.counts(rows, row -> key.apply(row).level()))
                .param("occasions", ArrayOf.numbers(rows, row -> key.apply(row).occasion()));
    }
}
