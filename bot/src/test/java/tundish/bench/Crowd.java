package tundish.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The rows: made in the database, by the number of the workspace alone. Workspaces up to {@link Scale#workspaces} stay as
 * they are; those above are for what is changed, and are removed again.
 */
final class Crowd {

    static final String MOMENT = "timestamp with time zone '" + Product.NOW + "'";

    private final Connection database;
    private final Scale scale;
    private int last;
    private long deals;
    private long members;

    /** @param database as the superuser, whom no lock between workspaces holds */
    Crowd(Connection database, Scale scale) {
        this.database = database;
        this.scale = scale;
        this.last = scale.workspaces();
        this.deals = (long) scale.workspaces() * Scale.DEALS;
        this.members = (long) scale.workspaces() * Scale.MEMBERS;
    }

    /** Makes what stays, unless it is there; returns whether it was made. */
    boolean provide() throws SQLException {
        if (has("select from workspace where workspace_id = " + scale.workspaces())) {
            return false;
        }
        execute("set session_replication_role = replica", "set synchronous_commit = off");
        var indexes = indexes();
        for (var index : indexes.keySet()) {
            execute("drop index " + index);
        }
        make(1, scale.workspaces(), Scale.DEALS, Scale.OPEN, 0, 0);
        for (var definition : indexes.values()) {
            execute(definition);
        }
        execute("set session_replication_role = default", "vacuum (analyze)");
        moveSequences();
        return true;
    }

    /** Those without which rows can be put in. */
    private Map<String, String> indexes() throws SQLException {
        return named("""
                select indexname, indexdef from pg_indexes i where schemaname = 'public'
                    and tablename in ('deal', 'stage_change', 'follow_up')
                    and not exists (select from pg_constraint c where c.conname = i.indexname)""");
    }

    private Map<String, String> named(String query) throws SQLException {
        var all = new LinkedHashMap<String, String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                all.put(rows.getString(1), rows.getString(2));
            }
        }
        return all;
    }

    /** Some more workspaces of the usual size; returns the number of the first. */
    int more(int workspaces) throws SQLException {
        return more(workspaces, Scale.DEALS, Scale.OPEN);
    }

    /** Some more workspaces with so many deals each. */
    int more(int workspaces, int dealsOfEach, int openOfEach) throws SQLException {
        var first = last + 1;
        make(first, last + workspaces, dealsOfEach, openOfEach, deals, members);
        last += workspaces;
        deals += (long) workspaces * dealsOfEach;
        members += (long) workspaces * Scale.MEMBERS;
        moveSequences();
        execute("analyze deal", "analyze stage_change", "analyze workspace", "analyze member");
        return first;
    }

    private void make(int from, int to, int dealsOfEach, int openOfEach, long ids, long firstMember)
            throws SQLException {
        var script = script().replace("{from}", Integer.toString(from))
                .replace("{to}", Integer.toString(to))
                .replace("{deals}", Integer.toString(dealsOfEach))
                .replace("{open}", Integer.toString(openOfEach))
                .replace("{ids}", Long.toString(ids))
                .replace("{members}", Long.toString(firstMember))
                .replace("{now}", MOMENT);
        database.setAutoCommit(false);
        for (var statement : script.split(";\n")) {
            execute(statement);
        }
        database.commit();
        database.setAutoCommit(true);
    }

    private static String script() {
        try (var script = Objects.requireNonNull(Crowd.class.getResourceAsStream("crowd.sql"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private void moveSequences() throws SQLException {
        execute(
                "select setval('workspace_seq', (select max(workspace_id) from workspace))",
                "select setval('member_seq', (select max(id) from member))",
                "select setval('deal_seq', (select max(id) from deal))",
                "select setval('follow_up_seq', (select max(id) from deal))");
    }

    /** Removes what does not stay, also what a run that was broken off left behind. */
    void clear() throws SQLException {
        execute("set session_replication_role = replica");
        for (var table : tables()) {
            execute("delete from " + table + " where workspace_id > " + scale.workspaces());
        }
        execute("set session_replication_role = default");
    }

    private List<String> tables() throws SQLException {
        return List.copyOf(named("""
                        select table_name, '' from information_schema.columns
                        where column_name = 'workspace_id' and table_schema = 'public'""").keySet());
    }

    private boolean has(String query) throws SQLException {
        try (var statement = database.createStatement()) {
            return statement.executeQuery(query).next();
        }
    }

    void execute(String... all) throws SQLException {
        for (var each : new ArrayList<>(List.of(all))) {
            try (Statement statement = database.createStatement()) {
                statement.execute(each);
            }
        }
    }
}
