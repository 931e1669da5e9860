package tundish.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import tundish.money.Money;

/** Amounts as a deal's row has them. */
final class Amounts {

    private Amounts() {}

    static @Nullable Money of(ResultSet row) throws SQLException {
        var amount = row.getBigDecimal("amount");
        var currency = row.getString("currency");
        return amount == null || currency == null ? null : new Money(amount, currency);
    }
}
