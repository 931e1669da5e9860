package tundish.storage;

import java.io.Serializable;
import java.time.LocalDate;

/** The primary key of an exchange rate. */
record RateKey(long workspaceId, String currency, String intoCurrency, LocalDate fromDay) implements Serializable {}
