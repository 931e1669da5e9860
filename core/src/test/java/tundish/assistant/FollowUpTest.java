package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tundish.deal.Deal;
import tundish.deal.Details;
import tundish.deal.Stay;
import tundish.funnel.DefaultFunnel;
import tundish.member.Member;
import tundish.testing.TestBot;

class FollowUpTest {

    private final TestBot bot = new TestBot();

    private Deal deal(String customer, @Nullable Member owner) {
        var deals = bot.stores.deals();
        var workspace = bot.workspace.id();
        return bot.stores
                .transactions()
                .run(() -> bot.assembly
                        .book()
                        .open(
                                new Deal(
                                        deals.nextId(workspace),
                                        deals.nextReference(workspace, "LX", java.time.LocalDate.of(2026, 11, 23)),
                                        "",
                                        DefaultFunnel.NAME,
                                        new Stay(DefaultFunnel.LEAD.id(), bot.instant(), 1),
                                        Details.of(customer),
                                        owner == null ? null : owner.id(),
                                        null,
                                        null,
                                        null,
                                        null,
                                        bot.instant(),
                                        null,
                                        null,
                                        null,
                                        0),
                                null,
                                ""));
    }

    @Test
    void isLoggedFromOneLine() {
        deal("Acme Corp", bot.tom);

        assertThat(bot.types(bot.tom, "/followup Acme called, wants a demo, next Wed 3pm send quote"))
                .isEqualTo("""
                Follow-up logged
                Deal: Acme Corp LX20261123001
                Channel: Call
                Customer said: wants a demo
                Next action: send quote
                Due: Wed 2 Dec 2026, 15:00
                [Fix] [Undo] [Show deal]""");
    }
}
