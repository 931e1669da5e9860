package tundish.assistant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import tundish.Overtaken;
import tundish.Transactions;
import tundish.chat.Address;
import tundish.chat.Letter;
import tundish.chat.Outbox;
import tundish.chat.Outgoing;
import tundish.chat.Post;
import tundish.deal.Deal;
import tundish.deal.DealId;
import tundish.deal.Deals;
import tundish.member.Member;
import tundish.member.MemberId;
import tundish.nudge.Deadlines;
import tundish.nudge.Nudge;
import tundish.nudge.Nudges;
import tundish.nudge.Recipients;

/** What the nudges in a letter are about by the time it is written. */
final class NudgeLetters {

    private final Nudges nudges;
    private final Deals deals;
    private final Deadlines deadlines;
    private final Recipients recipients;
    private final Outbox outbox;
    private final Transactions transactions;

    NudgeLetters(
            Nudges nudges,
            Deals deals,
            Deadlines deadlines,
            Recipients recipients,
            Outbox outbox,
            Transactions transactions) {
        this.nudges = nudges;
        this.deals = deals;
        this.deadlines = deadlines;
        this.recipients = recipients;
        this.outbox = outbox;
        this.transactions = transactions;
    }

    /**
     * Everything that waits for a person and whose reason still holds; the rest is taken back, or goes to whoever is to be
     * told by now.
     */
    List<NudgedDeal> enclose(MemberId to, Letter letter) {
        var waiting = transactions.run(() -> nudges.enclose(to, letter.number()));
        return transactions.run(() -> byDeal(waiting)).stream()
                .map(this::standing)
                .filter(nudged -> !nudged.nudges().isEmpty())
                .toList();
    }

    /** What a letter carried when it was sent, as it stands now. */
    List<NudgedDeal> sentIn(Letter letter) {
        return transactions.run(() -> byDeal(nudges.in(letter.workspace(), letter.number())));
    }

    private List<NudgedDeal> byDeal(List<Nudge> all) {
        var byDeal = new LinkedHashMap<DealId, List<Nudge>>();
        all.forEach(nudge -> byDeal.computeIfAbsent(nudge.key().deal(), _ -> new ArrayList<>())
                .add(nudge));
        return byDeal.entrySet().stream()
                .flatMap(entry ->
                        deals.find(entry.getKey()).map(deal -> new NudgedDeal(deal, entry.getValue())).stream())
                .toList();
    }

    private NudgedDeal standing(NudgedDeal nudged) {
        var standing = new ArrayList<Nudge>();
        for (var nudge : nudged.nudges()) {
            if (deadlines.isDue(nudge.key(), nudged.deal())) {
                if (!redirected(nudge, nudged.deal())) {
                    standing.add(nudge);
                }
            } else {
                transactions.carry(() -> withdraw(nudge, nudged.deal().id()));
            }
        }
        return new NudgedDeal(nudged.deal(), standing);
    }

    /** Somebody may be away, be back or have left since the nudge was promised. */
    private boolean redirected(Nudge nudge, Deal deal) {
        return transactions.run(() -> {
            var others = recipients.of(nudge.key(), deal.owner());
            if (others.isEmpty()
                    || others.stream().anyMatch(member -> member.id().equals(nudge.to()))) {
                return false;
            }
            nudges.redirect(nudge, others.stream().map(Member::id).toList());
            outbox.putAll(others.stream()
                    .map(member -> new Outgoing(
                            new Address.ToMember(member.id()),
                            new Post.NudgesFor(member.id()),
                            deadlines.awake(member)))
                    .toList());
            return true;
        });
    }

    /** Its reason may come back, so the deal is to be looked at again. First the deal, as everybody locks them. */
    private void withdraw(Nudge nudge, DealId id) {
        find(id).ifPresent(deal -> {
            if (!deals.wind(deal.withNudgeAt(deadlines.now()).clock())) {
                throw new Overtaken("deal " + id);
            }
        });
        nudges.withdraw(nudge);
    }

    private Optional<Deal> find(DealId id) {
        return deals.find(id).filter(Deal::isOpen);
    }
}
