package tundish.deal;

import java.util.stream.Stream;
import tundish.language.Language;
import tundish.language.LocalText;

/** What an example is called by wherever it is named: on cards, in tables, in files. It is part of the customer's name. */
public final class ExampleMark {

    private static final LocalText MARK = new LocalText("[Example] ", "【示例】");

    private ExampleMark() {}

    public static String on(String customer, Language language) {
        return MARK.in(language) + customer;
    }

    /** A name that is typed over a marked one is marked too. */
    public static String kept(String before, String typed) {
        return marks().filter(before::startsWith)
                .filter(_ -> marks().noneMatch(mark -> typed.startsWith(mark.strip())))
                .findFirst()
                .map(mark -> mark + typed)
                .orElse(typed);
    }

    private static Stream<String> marks() {
        return Stream.of(MARK.en(), MARK.zh());
    }
}
