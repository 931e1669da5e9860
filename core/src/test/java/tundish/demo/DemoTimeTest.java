package tundish.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static tundish.demo.DemoDeal.call;
import static tundish.demo.DemoDeal.entered;
import static tundish.demo.DemoDeal.promise;
import static tundish.funnel.DefaultFunnel.LEAD;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DemoTimeTest {

    private static final String FRIDAY_NOON_IN_SHANGHAI = "2024-05-17T04:00:00Z";

    private final DemoTime time = new DemoTime(Instant.parse(FRIDAY_NOON_IN_SHANGHAI), ZoneId.of("Asia/Shanghai"));

    @Test
    void putsThePastIntoOfficeHours() {
        assertThat(time.entry(entered(LEAD, 2))).isEqualTo("2024-05-15T01:00:00Z");
        assertThat(time.contact(call(2, "Hello"))).isEqualTo("2024-05-15T02:00:00Z");
        assertThat(time.move(entered(LEAD, 2))).isEqualTo("2024-05-15T07:00:00Z");
    }

    @Test
    void countsHoursExactly() {
        assertThat(time.entry(entered(LEAD, 6, 22))).isEqualTo("2024-05-10T06:00:00Z");
    }

    @Test
    void nothingOfThePastIsStillToCome() {
        assertThat(time.move(entered(LEAD, 0))).isEqualTo("2024-05-17T03:55:00Z");
    }

    @Test
    void promisesSkipTheWeekend() {
        assertThat(time.promised(promise("Call", 1)).due()).isEqualTo("2024-05-20T07:00:00Z");
        assertThat(time.promised(promise("Call", -5)).due()).isEqualTo("2024-05-12T07:00:00Z");
    }
}
