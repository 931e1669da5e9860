package tundish.storage;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import tundish.money.Rate;
import tundish.workspace.WorkspaceId;

@Entity
@Table(name = "rate")
@IdClass(RateKey.class)
class RateRow {

    @Id
    private long workspaceId;

    @Id
    private String currency;

    @Id
    private String intoCurrency;

    @Id
    private LocalDate fromDay;

    private BigDecimal rateValue;

    @NullUnmarked
    protected RateRow() {}

    RateRow(WorkspaceId workspace, Rate rate) {
        this.workspaceId = workspace.value();
        this.currency = rate.currency();
        this.intoCurrency = rate.into();
        this.fromDay = rate.from();
        this.rateValue = rate.value();
    }

    void accept(Rate rate) {
        this.rateValue = rate.value();
    }

    Rate toRate() {
        return new Rate(currency, intoCurrency, fromDay, rateValue);
    }
}
