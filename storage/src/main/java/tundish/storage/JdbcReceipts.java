package tundish.storage;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import tundish.chat.Receipts;

final class JdbcReceipts implements Receipts {

    private final JdbcClient jdbc;

    JdbcReceipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean first(String key, Instant at) {
        return jdbc.sql("insert into receipt (delivery, received_at) values (?, ?) on conflict do nothing")
                        .params(key, at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public int forget(Instant before) {
        return jdbc.sql("delete from receipt where received_at < ?")
                .params(before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
