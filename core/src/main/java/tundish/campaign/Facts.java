package tundish.campaign;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tundish.money.Converted;

/**
 * Everything that a report is reckoned from.
 *
 * @param leads every deal, worth what it is in the report's currency
 * @param cycleDays how long a sale usually takes; null where nothing was won yet
 * @param leftOut of the worth of leads
 */
record Facts(
        List<Campaign> campaigns,
        List<Booking> bookings,
        List<Reported> reported,
        List<Touch> touches,
        List<Lead> leads,
        @Nullable Double cycleDays,
        Instant now,
        Converted leftOut) {}
