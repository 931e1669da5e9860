package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tundish.testing.TestBot;

/** A form that the platform no longer opens by itself. */
class LateFormTest {

    private final TestBot bot = new TestBot();

    @BeforeEach
    void aDealIsOpen() {
        bot.types(bot.tom, "/lead Acme Corp, Jane Roe, needs 50 seats");
    }

    @Test
    void opensFromAButtonWithWhatWasTyped() {
        bot.types(bot.tom, "/deal snooze Acme");
        bot.submits(bot.tom, Map.of("until", "soonish", "reason", "waits for the budget round"));

        assertThat(bot.isLate(bot.tom)).isEqualTo("""
                Snooze nudges
                I cannot read “soonish” as a day. Try next Wed, in 3 days or 2026-12-01.
                This button opens the form, with what you typed.
                [Snooze nudges]""");
        assertThat(bot.presses(bot.tom, "Snooze nudges")).isEqualTo("""
                [[Snooze nudges]]
                Deal*: Acme Corp · LX20261123001
                Until*: soonish
                Reason*: waits for the budget round
                [Snooze]""");
        assertThat(bot.submits(bot.tom, Map.of("until", "next Friday")))
                .contains("No nudges about Acme Corp before Fri 4 Dec 2026");
    }

    @Test
    void stillTellsWhatSomebodyElseChangedMeanwhile() {
        bot.types(bot.tom, "/deal edit Acme");
        bot.types(bot.grace, "/deal edit Acme");
        bot.submits(bot.grace, Map.of("need", "60 seats"));
        bot.submits(bot.tom, Map.of("need", "70 seats"));

        assertThat(bot.isLate(bot.tom))
                .contains("Grace changed Need from needs 50 seats to 60 seats")
                .contains("opens the form");
        assertThat(bot.presses(bot.tom, "Edit a deal")).contains("70 seats");
        bot.submits(bot.tom, Map.of());
        assertThat(bot.types(bot.tom, "/deal show Acme")).contains("Need: 70 seats");
    }

    @Test
    void keepsTheQuestionThatItAsked() {
        bot.types(bot.grace, "/deal move Acme");
        bot.submits(bot.grace, Map.of("stage", "negotiation"));
        bot.isLate(bot.grace);

        assertThat(bot.presses(bot.grace, "Move a deal")).isEqualTo("""
                [[Move a deal]]
                Deal*: Acme Corp · LX20261123001
                Stage*: Prospect / Incubation / (Negotiation)
                Reason to let it pass*:\s
                [Move]""");
    }

    @Test
    void whatIsNoFormStaysAsItIs() {
        var told = bot.types(bot.tom, "/deal show Acme");

        assertThat(bot.isLate(bot.tom)).isEqualTo(told);
    }
}
