package tundish.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tundish.money.Rate;
import tundish.money.Rates;
import tundish.workspace.WorkspaceId;

/** What holds of {@link Rates}, wherever they are kept. */
public interface RatesContract extends StoresContract {

    LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);

    private Rates rates() {
        return stores().rates();
    }

    private Rate kept(WorkspaceId workspace, String currency, String into, LocalDate from, String value) {
        var rate = new Rate(currency, into, from, new BigDecimal(value));
        rates().keep(workspace, rate);
        return rate;
    }

    @Test
    default void keepsRatesInOrder() {
        var workspace = workspace();
        var later = kept(workspace, "USD", "CNY", NEW_YEAR.plusDays(1), "7.123456789012");
        var first = kept(workspace, "USD", "CNY", NEW_YEAR, "7.1");
        var other = kept(workspace, "EUR", "CNY", NEW_YEAR, "7.8");
        var into = kept(workspace, "EUR", "USD", NEW_YEAR, "1.08");
        kept(workspace(), "EUR", "CNY", NEW_YEAR, "9");
        assertThat(rates().all(workspace)).containsExactly(other, into, first, later);
    }

    @Test
    default void replacesTheRateOfADay() {
        var workspace = workspace();
        assertThat(rates().all(workspace)).isEmpty();
        kept(workspace, "EUR", "CNY", NEW_YEAR, "1");
        var corrected = kept(workspace, "EUR", "CNY", NEW_YEAR, "7.8");
        assertThat(rates().all(workspace)).containsExactly(corrected);
    }

    @Test
    default void dropsARateOfExactlyThatDay() {
        var workspace = workspace();
        var stays = kept(workspace, "EUR", "CNY", NEW_YEAR, "7.8");
        kept(workspace, "EUR", "CNY", NEW_YEAR.plusDays(1), "7.9");
        assertThat(rates().drop(workspace, "EUR", "CNY", NEW_YEAR.plusDays(1))).isTrue();
        assertThat(rates().drop(workspace, "EUR", "CNY", NEW_YEAR.plusDays(1))).isFalse();
        assertThat(rates().drop(workspace(), "EUR", "CNY", NEW_YEAR)).isFalse();
        assertThat(rates().all(workspace)).containsExactly(stays);
    }
}
