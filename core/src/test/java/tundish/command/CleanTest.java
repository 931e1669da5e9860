package tundish.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CleanTest {

    @Test
    void dropsControlCharactersButKeepsLinesAndTabs() {
        assertThat(Clean.text("a\u0000b\u0007c\u001b[31m\td\r\ne\rf\u2028g\u007f"))
                .isEqualTo("abc[31m\td\ne\nf\ng");
    }

    @Test
    void keepsEmojiAndEveryScript() {
        var typed = "👩‍👩‍👧 華東機械 שלום العربية <!channel> @everyone";

        assertThat(Clean.text(typed)).isEqualTo(typed);
    }

    @Test
    void dropsHalvesOfCharacters() {
        assertThat(Clean.text("a\ud83db\ude00c")).isEqualTo("abc");
    }

    @Test
    void isDoneToEverythingThatIsFilledIn() {
        assertThat(new Values(Map.of("said", "yes\u0000")).text("said")).isEqualTo("yes");
    }
}
