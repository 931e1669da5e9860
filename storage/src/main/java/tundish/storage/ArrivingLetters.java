package tundish.storage;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import tundish.chat.Outgoing;
import tundish.workspace.WorkspaceId;

/** Puts letters into their lanes: the same few statements for one letter and for very many of a workspace. */
final class ArrivingLetters {

    private static final String OPEN = """
            insert into lane (workspace_id, address, free_at, lease)
            select :workspace, address, :ever, 0 from unnest(cast(:addresses as varchar array)) named (address)
            on conflict do nothing""";

    private static final String LANES = """
            lane.workspace_id = :workspace and lane.address = any (cast(:addresses as varchar array))""";

    private static final String HOLD =
            "select lane.address from lane where " + LANES + " order by lane.address for update";

    private static final String ARRIVING = """
            unnest(cast(:addresses as varchar array), cast(:posts as varchar array),
                cast(:moments as timestamp with time zone array)) arriving (address, post, not_before)""";

    /** What waits already, and nobody has begun to send. */
    private static final String EQUAL = """
            letter.workspace_id = :workspace and letter.address = arriving.address and letter.post = arriving.post
                and letter.state = 'WAITING' and letter.begun = false""";

    private static final String ADVANCE = "merge into letter using " + ARRIVING + " on " + EQUAL
            + " when matched and letter.not_before > arriving.not_before"
            + " then update set not_before = arriving.not_before";

    private static final String ADD = """
            insert into letter (workspace_id, id, address, post, state, begun, not_before, attempts, reason)
            select :workspace, nextval('letter_seq'), address, post, 'WAITING', false, not_before, 0, ''
            from\s""" + ARRIVING + " where not exists (select 1 from letter where " + EQUAL + ")";

    /** When the lane's next letter may leave: when one waits and the lane is free. */
    private static final String SCHEDULE = """
            update lane set next_at = greatest(lane.free_at, (
                select min(letter.not_before) from letter
                where letter.workspace_id = lane.workspace_id and letter.address = lane.address
                    and letter.state = 'WAITING'))
            where\s""" + LANES;

    private final JdbcClient jdbc;

    ArrivingLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Arriving(String address, String post, Instant notBefore) {

        Object name() {
            return List.of(address, post);
        }

        Arriving sooner(Arriving equal) {
            return equal.notBefore.isBefore(notBefore) ? equal : this;
        }
    }

    void put(WorkspaceId workspace, List<Outgoing> all) {
        var arriving = distinct(all);
        of(OPEN, workspace, arriving).update();
        of(HOLD, workspace, arriving).query(String.class).list();
        of(ADVANCE, workspace, arriving).update();
        of(ADD, workspace, arriving).update();
        of(SCHEDULE, workspace, arriving).update();
    }

    /** In the order of their lanes, so that two who put letters in never wait for each other. */
    private static Collection<Arriving> distinct(List<Outgoing> all) {
        var distinct = new LinkedHashMap<Object, Arriving>();
        all.stream()
                .map(each -> new Arriving(AddressText.write(each.to()), PostText.write(each.post()), each.notBefore()))
                .sorted(comparing(Arriving::address))
                .forEach(each -> distinct.merge(each.name(), each, Arriving::sooner));
        return distinct.values();
    }

    private StatementSpec of(String sql, WorkspaceId workspace, Collection<Arriving> arriving) {
        return jdbc.sql(sql)
                .param("workspace", workspace.value())
                .param("ever", Moments.at(Moments.EVER))
                .param("addresses", ArrayOf.texts(arriving, Arriving::address))
                .param("posts", ArrayOf.texts(arriving, Arriving::post))
                .param("moments", ArrayOf.moments(arriving, Arriving::notBefore));
    }
}
