package tundish.storage;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import tundish.lease.Leases;

final class JdbcLeases implements Leases {

    private final JdbcClient jdbc;

    JdbcLeases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean take(String name, String holder, Instant now, Instant until) {
        return renewed(name, holder, now, until) || taken(name, holder, until);
    }

    private boolean renewed(String name, String holder, Instant now, Instant until) {
        return jdbc.sql("""
                        update lease set holder = ?, held_until = ?
                        where name = ? and (holder = ? or held_until <= ?)""").params(holder, at(until), name, holder, at(now)).update() == 1;
    }

    private boolean taken(String name, String holder, Instant until) {
        return jdbc.sql("insert into lease (name, holder, held_until) values (?, ?, ?) on conflict do nothing")
                        .params(name, holder, at(until))
                        .update()
                == 1;
    }

    private static Object at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    @Override
    public void release(String name, String holder) {
        jdbc.sql("delete from lease where name = ? and holder = ?")
                .params(name, holder)
                .update();
    }
}
