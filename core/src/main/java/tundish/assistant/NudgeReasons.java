package tundish.assistant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tundish.calendar.DayCount;
import tundish.deal.Deal;
import tundish.funnel.Funnels;
import tundish.funnel.Stage;
import tundish.language.Language;
import tundish.member.Member;
import tundish.member.MemberId;
import tundish.member.Members;
import tundish.message.Span;
import tundish.message.Texts;
import tundish.message.Wording;
import tundish.nudge.Deadlines;
import tundish.nudge.Nudge;

/** Why somebody is nudged, and what became of it, in words. */
final class NudgeReasons {

    private final Funnels funnels;
    private final Members members;
    private final Deadlines deadlines;

    NudgeReasons(Funnels funnels, Members members, Deadlines deadlines) {
        this.funnels = funnels;
        this.members = members;
        this.deadlines = deadlines;
    }

    String title(PostReader reader, Nudge nudge, Deal deal) {
        return reader.texts("nudge").get("title." + key(nudge, deal), deal.title(), stageName(reader, deal));
    }

    /** One sentence. */
    List<Span> full(PostReader reader, Nudge nudge, Deal deal) {
        return line(reader, key(nudge, deal), nudge, deal);
    }

    /** A few words for each. */
    List<Span> brief(PostReader reader, List<Nudge> nudges, Deal deal) {
        var all = new ArrayList<Span>();
        for (var nudge : nudges) {
            if (!all.isEmpty()) {
                all.add(Span.text(reader.texts("nudge").get("and")));
            }
            all.addAll(line(reader, key(nudge, deal) + ".brief", nudge, deal));
        }
        return all;
    }

    private List<Span> line(PostReader reader, String key, Nudge nudge, Deal deal) {
        var texts = reader.texts("nudge");
        return switch (nudge.key().kind()) {
            case STAGE_TIMEOUT -> {
                var limit = limit(deal);
                yield texts.line(
                        key,
                        Span.strong(deal.title()),
                        stageName(reader, deal),
                        days(texts, deadlines.daysInStage(deal), limit.kind()),
                        days(texts, limit.days(), limit.kind()),
                        name(deal.owner()));
            }
            case NEXT_ACTION_OVERDUE ->
                texts.line(key, Span.strong(deal.title()), action(deal), due(reader.language(), deal));
            case CLOSE_DATE_PASSED -> texts.line(key, Span.strong(deal.title()), expectedClose(reader, deal));
            case UNCLAIMED ->
                texts.line(key, Span.strong(deal.title()), Span.time(deal.stay().entered()));
            case SNOOZE_ENDED ->
                texts.line(
                        key,
                        Span.strong(deal.title()),
                        Span.day(nudge.since()),
                        deal.snooze() == null ? "" : deal.snooze().reason());
        };
    }

    /** Who did what, and when: {@code 李娜 已记录跟进 · 10:42}. */
    List<Span> done(PostReader reader, Nudge.Done done, Instant now) {
        var key = "done." + done.answer() + (done.by() == null ? ".itself" : "");
        return reader.texts("nudge").line(key, name(done.by()), reader.clock(done.at(), now));
    }

    /** The manager's level reads differently to the owner, and where there is none. */
    private static String key(Nudge nudge, Deal deal) {
        var level = nudge.key().level();
        var kind = nudge.key().kind().name();
        if (level == 1) {
            return kind;
        }
        return kind + (deal.owner() == null ? ".unowned" : deal.ownedBy(nudge.to()) ? ".copy" : ".manager");
    }

    private static String action(Deal deal) {
        return deal.nextAction() == null ? "" : deal.nextAction().text();
    }

    private static Span due(Language language, Deal deal) {
        return deal.nextAction() == null ? Span.text("") : Promised.by(deal.nextAction(), language);
    }

    private static String expectedClose(PostReader reader, Deal deal) {
        return deal.details().expectedClose() == null
                ? ""
                : Wording.day(deal.details().expectedClose(), reader.language());
    }

    static String days(Texts texts, int days, DayCount.Kind kind) {
        return texts.count(kind == DayCount.Kind.WORKING ? "workingDays" : "days", days);
    }

    private DayCount limit(Deal deal) {
        return stage(deal).map(Stage::limit).filter(Objects::nonNull).orElse(DayCount.calendar(0));
    }

    String stageName(PostReader reader, Deal deal) {
        return stage(deal)
                .map(stage -> stage.name().in(reader.language()))
                .orElse(deal.stage().value());
    }

    private Optional<Stage> stage(Deal deal) {
        return funnels.find(deal.id().workspace(), deal.funnel()).flatMap(funnel -> funnel.stage(deal.stage()));
    }

    String name(@Nullable MemberId member) {
        return member == null ? "" : members.find(member).map(Member::name).orElse("?");
    }
}
