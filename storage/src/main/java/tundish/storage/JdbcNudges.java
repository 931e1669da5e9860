package tundish.storage;

import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tundish.deal.DealId;
import tundish.member.MemberId;
import tundish.nudge.Answer;
import tundish.nudge.Claim;
import tundish.nudge.Nudge;
import tundish.nudge.Nudge.Done;
import tundish.nudge.Nudge.State;
import tundish.nudge.NudgeKey;
import tundish.nudge.NudgeKind;
import tundish.nudge.Nudges;
import tundish.storage.NudgeClaims.Copy;
import tundish.workspace.WorkspaceId;

@InTransaction
class JdbcNudges implements Nudges {

    private static final String COPIES = """
            select c.*, n.since from nudge_copy c
            join nudge n on n.workspace_id = c.workspace_id and n.deal_id = c.deal_id and n.kind = c.kind
                and n.level = c.level and n.occasion = c.occasion
            where c.workspace_id = :workspace and\s""";
    private static final String OLDEST_FIRST = " order by n.since, c.deal_id, c.kind, c.level";
    private static final String ONE_COPY = """
            workspace_id = :workspace and deal_id = :deal and kind = :kind and level = :level
            and occasion = :occasion and member_id = :member""";

    private final JdbcClient jdbc;
    private final NudgeClaims claims;

    JdbcNudges(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.claims = new NudgeClaims(jdbc);
    }

    @Override
    public boolean claim(NudgeKey key, Instant since, List<MemberId> to) {
        return claimAll(List.of(new Claim(key, since, to))).contains(key);
    }

    @Override
    public Set<NudgeKey> claimAll(List<Claim> all) {
        if (all.isEmpty()) {
            return Set.of();
        }
        var workspace = all.getFirst().key().deal().workspace();
        var first = claims.put(workspace, all);
        var copies = all.stream()
                .filter(claim -> first.contains(claim.key()))
                .flatMap(claim -> copies(claim.key(), claim.to()))
                .toList();
        claims.copy(workspace, copies, State.WAITING);
        return first;
    }

    private static Stream<Copy> copies(NudgeKey key, Collection<MemberId> to) {
        return to.stream().map(member -> new Copy(key, member));
    }

    /** By the index for each deal, whatever PostgreSQL believes of how many nudges the team has. */
    @Override
    public Set<NudgeKey> claimed(List<DealId> deals) {
        var workspace = deals.getFirst().workspace();
        return jdbc.sql("select * from nudge where workspace_id = ? and deal_id = any (cast(? as bigint array))")
                .params(workspace.value(), ArrayOf.numbers(deals, deal -> Key.within(workspace, deal)))
                .query((row, number) -> key(row))
                .set();
    }

    @Override
    public Set<NudgeKey> answered(DealId deal) {
        return about(deal, " and c.state = 'ANSWERED'").stream().map(Nudge::key).collect(toSet());
    }

    @Override
    public List<Nudge> enclose(MemberId to, long letter) {
        jdbc.sql("""
                update nudge_copy set letter = :letter
                where workspace_id = :workspace and member_id = :member and state = 'WAITING'""")
                .param("letter", letter)
                .param("workspace", to.workspace().value())
                .param("member", to.number())
                .update();
        return jdbc.sql(COPIES + "c.member_id = :member and c.state = 'WAITING'" + OLDEST_FIRST)
                .param("workspace", to.workspace().value())
                .param("member", to.number())
                .query((row, number) -> nudge(row))
                .list();
    }

    @Override
    public void withdraw(Nudge nudge) {
        var gone = one(jdbc.sql("delete from nudge_copy where " + ONE_COPY + " and state = 'WAITING'"), nudge)
                .update();
        if (gone == 1) {
            jdbc.sql("""
                    delete from nudge n where workspace_id = :workspace and deal_id = :deal and kind = :kind
                        and level = :level and occasion = :occasion
                        and not exists (select 1 from nudge_copy c where c.workspace_id = n.workspace_id
                            and c.deal_id = n.deal_id and c.kind = n.kind and c.level = n.level
                            and c.occasion = n.occasion)""")
                    .param("workspace", nudge.key().deal().workspace().value())
                    .param("deal", nudge.key().deal().number())
                    .param("kind", nudge.key().kind().name())
                    .param("level", nudge.key().level())
                    .param("occasion", nudge.key().occasion())
                    .update();
        }
    }

    @Override
    public void sent(WorkspaceId workspace, long letter) {
        jdbc.sql("""
                update nudge_copy set state = 'SENT'
                where workspace_id = ? and letter = ? and state = 'WAITING'""").params(workspace.value(), letter).update();
    }

    @Override
    public List<Nudge> in(WorkspaceId workspace, long letter) {
        return jdbc.sql(COPIES + "c.letter = :letter" + OLDEST_FIRST)
                .param("workspace", workspace.value())
                .param("letter", letter)
                .query((row, number) -> nudge(row))
                .list();
    }

    @Override
    public List<Nudge> open(DealId deal) {
        var held = jdbc.sql("select member_id from nudge_copy where workspace_id = ? and deal_id = ? for update")
                .params(deal.workspace().value(), deal.number())
                .query(Long.class)
                .list();
        return held.isEmpty() ? List.of() : about(deal, " and c.state <> 'ANSWERED'");
    }

    @Override
    public void redirect(Nudge nudge, Collection<MemberId> to) {
        var gone = one(jdbc.sql("delete from nudge_copy where " + ONE_COPY + " and state = 'WAITING'"), nudge)
                .update();
        if (gone == 1) {
            claims.copy(nudge.key().deal().workspace(), copies(nudge.key(), to).toList(), State.WAITING);
        }
    }

    @Override
    public void pass(Nudge nudge, MemberId to) {
        var gone = one(jdbc.sql("delete from nudge_copy where " + ONE_COPY + " and state <> 'ANSWERED'"), nudge)
                .update();
        if (gone == 1) {
            claims.copy(nudge.key().deal().workspace(), List.of(new Copy(nudge.key(), to)), State.SENT);
        }
    }

    @Override
    public List<Nudge> about(DealId deal) {
        return about(deal, "");
    }

    private List<Nudge> about(DealId deal, String states) {
        return jdbc.sql(COPIES + "c.deal_id = :deal" + states + OLDEST_FIRST)
                .param("workspace", deal.workspace().value())
                .param("deal", deal.number())
                .query((row, number) -> nudge(row))
                .list();
    }

    @Override
    public List<Nudge> open(MemberId to) {
        return jdbc.sql(COPIES + "c.member_id = :member and c.state <> 'ANSWERED'" + OLDEST_FIRST)
                .param("workspace", to.workspace().value())
                .param("member", to.number())
                .query((row, number) -> nudge(row))
                .list();
    }

    @Override
    public void answer(Nudge nudge, Done done) {
        var by = done.by();
        one(
                        jdbc.sql("update nudge_copy set state = 'ANSWERED', answer = :answer, answered_by = :by,"
                                + " answered_at = :at where " + ONE_COPY + " and state <> 'ANSWERED'"),
                        nudge)
                .param("answer", done.answer().name())
                .param("by", Key.within(nudge.key().deal().workspace(), by))
                .param("at", Moments.at(done.at()))
                .update();
    }

    private static JdbcClient.StatementSpec one(JdbcClient.StatementSpec sql, Nudge nudge) {
        var key = nudge.key();
        return sql.param("workspace", key.deal().workspace().value())
                .param("deal", key.deal().number())
                .param("kind", key.kind().name())
                .param("level", key.level())
                .param("occasion", key.occasion())
                .param("member", nudge.to().number());
    }

    private static NudgeKey key(ResultSet row) throws SQLException {
        return new NudgeKey(
                new DealId(new WorkspaceId(row.getLong("workspace_id")), row.getLong("deal_id")),
                NudgeKind.valueOf(row.getString("kind")),
                row.getInt("level"),
                row.getLong("occasion"));
    }

    private static Nudge nudge(ResultSet row) throws SQLException {
        var key = key(row);
        return new Nudge(
                key,
                Moments.of(row, "since"),
                new MemberId(key.deal().workspace(), row.getLong("member_id")),
                State.valueOf(row.getString("state")),
                row.getObject("letter", Long.class),
                done(row));
    }

    private static @Nullable Done done(ResultSet row) throws SQLException {
        var answer = row.getString("answer");
        return answer == null
                ? null
                : new Done(
                        Answer.valueOf(answer),
                        Key.member(row.getLong("workspace_id"), row.getObject("answered_by", Long.class)),
                        Objects.requireNonNull(Moments.maybe(row, "answered_at")));
    }
}
