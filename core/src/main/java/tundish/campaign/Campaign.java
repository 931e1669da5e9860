package tundish.campaign;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tundish.deal.LeadSource;
import tundish.member.MemberId;
import tundish.money.Money;

/**
 * Something that is done to bring leads: a trade show, a series of ads, a mailing.
 *
 * @param name as deals name it, in any case
 * @param channel may be empty
 * @param targetLeads how many valid leads it is to bring
 * @param version counts its changes from 0; a change made against an older version is refused
 */
public record Campaign(
        CampaignId id,
        String name,
        String channel,
        @Nullable MemberId owner,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable Money budget,
        @Nullable Integer targetLeads,
        long version) {

    /** The same for names that differ in case, width or blanks only. */
    public static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** The same for a channel in any case and language. */
    public static String channelKey(String channel) {
        return LeadSource.of(channel).map(Enum::name).orElse(key(channel));
    }

    /** Whether it has not ended before that day. */
    public boolean isRunningOn(LocalDate day) {
        return end == null || !end.isBefore(day);
    }

    public Campaign withVersion(long changed) {
        return new Campaign(id, name, channel, owner, start, end, budget, targetLeads, changed);
    }

    /** The same campaign, running on those days too; null says nothing. */
    public Campaign spanning(@Nullable LocalDate from, @Nullable LocalDate to) {
        var first = from == null || (start != null && start.isBefore(from)) ? start : from;
        var last = to == null || (end != null && end.isAfter(to)) ? end : to;
        return new Campaign(id, name, channel, owner, first, last, budget, targetLeads, version);
    }

    public Campaign with(String otherChannel, @Nullable Money otherBudget) {
        return new Campaign(id, name, otherChannel, owner, start, end, otherBudget, targetLeads, version);
    }
}
