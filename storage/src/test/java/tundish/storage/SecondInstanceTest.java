package tundish.storage;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tundish.member.Role;
import tundish.testing.StoresContract;

/** Another instance on the same database. */
class SecondInstanceTest extends StorageTest.OnH2 implements StoresContract {

    @Autowired
    private MemberRows rows;

    @Autowired
    private EntityManager entities;

    @Autowired
    private RowWriter writer;

    private long nanos;

    @Test
    void seesWithinSecondsWhatTheFirstChanged() {
        var second = new JpaMembers(rows, entities, writer, () -> nanos);
        var workspace = workspace();
        var tom = member(workspace, "Tom");
        stores().transactions().carry(() -> {
            assertThat(second.find(tom.id())).contains(tom);
            stores().members().save(tom.with(Role.ADMIN));
            nanos += Duration.ofSeconds(6).toNanos();
            assertThat(second.find(tom.id())).contains(tom.with(Role.ADMIN));
        });
    }
}
