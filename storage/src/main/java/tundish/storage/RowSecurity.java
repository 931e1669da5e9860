package tundish.storage;

import java.lang.System.Logger.Level;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * PostgreSQL's lock on every table with a workspace: rows of the agreed scope only can be read, changed and put in. It
 * is found out from the catalogue which tables those are, so that nobody has to remember it with a new one.
 */
final class RowSecurity {

    private static final System.Logger log = System.getLogger(RowSecurity.class.getName());

    /** No workspace has this number. */
    static final String EVERYBODY = "0";

    /** Asked once a statement, not once a row. The lock of one instance at a time is for those that start together. */
    private static final String LOCK = """
            do $$
            declare
                rule constant text :=
                    '(select nullif(current_setting(''tundish.workspace'', true), '''')::bigint) in (workspace_id, 0)';
                found record;
            begin
                perform pg_advisory_xact_lock(%1$d);
                for found in
                    select c.oid::regclass as name,
                        c.relrowsecurity and c.relforcerowsecurity as locked,
                        exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'own_workspace') as ruled
                    from pg_class c join pg_attribute a on a.attrelid = c.oid
                    where a.attname = 'workspace_id' and c.relkind in ('r', 'p')
                        and c.relnamespace = current_schema()::regnamespace
                loop
                    if not found.ruled then
                        execute format('create policy own_workspace on %%s using (%%s) with check (%%s)',
                            found.name, rule, rule);
                    end if;
                    if not found.locked then
                        execute format('alter table %%s enable row level security, force row level security', found.name);
                    end if;
                end loop;
            end $$""".formatted(hash());

    private static final String UNLOCK = """
            do $$
            declare
                found record;
            begin
                perform pg_advisory_xact_lock(%d);
                for found in
                    select c.oid::regclass as name from pg_class c join pg_attribute a on a.attrelid = c.oid
                    where a.attname = 'workspace_id' and c.relkind in ('r', 'p') and c.relrowsecurity
                        and c.relnamespace = current_schema()::regnamespace
                loop
                    execute format('alter table %%s disable row level security, no force row level security', found.name);
                end loop;
            end $$""".formatted(hash());

    private static final String IS_ABOVE_IT =
            "select rolsuper or rolbypassrls from pg_roles where rolname = current_user";

    private final boolean on;

    RowSecurity(boolean on) {
        this.on = on;
    }

    private static int hash() {
        return RowSecurity.class.getName().hashCode();
    }

    /** @param owner as whom the tables are made */
    void apply(DataSource owner) {
        var tables = new JdbcTemplate(owner);
        if (isPostgres(tables)) {
            tables.execute(on ? LOCK : UNLOCK);
        }
    }

    /** Says so where the lock does not hold those who use the tables. */
    void warn(DataSource user) {
        var asked = new JdbcTemplate(user);
        if (!isPostgres(asked)) {
            return;
        }
        if (!on) {
            log.log(Level.WARNING, "PostgreSQL does not keep workspaces apart: tundish.isolation.second-lock is off");
        } else if (Boolean.TRUE.equals(asked.queryForObject(IS_ABOVE_IT, Boolean.class))) {
            log.log(
                    Level.WARNING,
                    "PostgreSQL does not keep workspaces apart: its user is a superuser or has BYPASSRLS."
                            + " Give Tundish a plain one, see docs/operations.md");
        }
    }

    private static boolean isPostgres(JdbcTemplate tables) {
        return "PostgreSQL".equals(tables.execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName()));
    }
}
