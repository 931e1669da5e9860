package tundish.bot.picture;

import java.util.List;
import java.util.stream.Stream;
import tundish.picture.FunnelPicture;
import tundish.picture.FunnelPicture.Bar;
import tundish.picture.FunnelPicture.Headings;

/** Funnels to draw. */
final class Funnels {

    private static final Headings HEADINGS = new Headings("Deals", "Amount", "This week", "Stalled");

    private Funnels() {}

    static FunnelPicture chinese() {
        return new FunnelPicture(
                "销售漏斗",
                "华东大区 · 截至2024年5月3日",
                new Headings("商机数", "金额", "本周变动", "停滞"),
                List.of(
                        new Bar("潜在客户", 24, "¥2,412,000", 9, 4, 3),
                        new Bar("意向客户", 15, "¥1,866,500", 4, 2, 1),
                        new Bar("商务谈判", 5, "¥987,200", 1, 2, 0)));
    }

    static FunnelPicture labelled(String... labels) {
        return of(Stream.of(labels)
                .map(label -> new Bar(label, 3, "$3,000", 1, 0, 0))
                .toArray(Bar[]::new));
    }

    static FunnelPicture of(Bar... bars) {
        return new FunnelPicture("Sales funnel", "Week to 3 May 2024", HEADINGS, List.of(bars));
    }
}
