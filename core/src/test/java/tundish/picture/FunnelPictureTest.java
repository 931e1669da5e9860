package tundish.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tundish.picture.FunnelPicture.Bar;
import tundish.picture.FunnelPicture.Headings;

class FunnelPictureTest {

    private static final Headings HEADINGS = new Headings("Deals", "Amount", "This week", "Stalled");

    @Test
    void saysInWordsWhatItShows() {
        var picture = new FunnelPicture(
                "Sales funnel",
                "Week to 3 May",
                HEADINGS,
                List.of(new Bar("Lead", 24, "$412,000", 9, 4, 3), new Bar("Won", 7, "", 0, 0, 0)));

        assertThat(picture.description())
                .isEqualTo("Sales funnel. Week to 3 May. Lead 24, $412,000, +9 −4, Stalled 3; Won 7");
    }

    @Test
    void saysItsTitleWhenThereIsNothingElse() {
        assertThat(new FunnelPicture("销售漏斗", "", HEADINGS, List.of()).description())
                .isEqualTo("销售漏斗");
    }

    @Test
    void countsFromZero() {
        assertThatThrownBy(() -> new Bar("Lead", -1, "", 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
