package tundish.storage;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tundish.installation.Tickets;

@InTransaction
class JdbcTickets implements Tickets {

    private final JdbcClient jdbc;

    JdbcTickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void issue(String ticket, String about, Instant until) {
        jdbc.sql("insert into ticket (digest, about, uses, good_until) values (?, ?, 0, ?)")
                .params(Digest.of(ticket), about, Moments.at(until))
                .update();
    }

    @Override
    public Optional<String> take(String ticket, Instant now) {
        var about = jdbc.sql("select about from ticket where digest = ? and good_until > ? for update")
                .params(Digest.of(ticket), Moments.at(now))
                .query(String.class)
                .optional();
        return about.filter(_ -> jdbc.sql("delete from ticket where digest = ?")
                        .params(Digest.of(ticket))
                        .update()
                == 1);
    }

    @Override
    public int count(String tried, Instant now, Instant until) {
        var digest = Digest.of("tried:" + tried);
        jdbc.sql("delete from ticket where digest = ? and good_until <= ?")
                .params(digest, Moments.at(now))
                .update();
        jdbc.sql("insert into ticket (digest, about, uses, good_until) values (?, '', 0, ?) on conflict do nothing")
                .params(digest, Moments.at(until))
                .update();
        jdbc.sql("update ticket set uses = uses + 1 where digest = ?")
                .params(digest)
                .update();
        return jdbc.sql("select uses from ticket where digest = ?")
                .params(digest)
                .query(Integer.class)
                .single();
    }

    @Override
    public int forget(Instant before) {
        return jdbc.sql("delete from ticket where good_until < ?")
                .params(Moments.at(before))
                .update();
    }
}
