package tundish.language;

import java.util.Locale;

/** A language that every text of the bot exists in. */
public enum Language {
    EN(Locale.ENGLISH),
    ZH(Locale.SIMPLIFIED_CHINESE);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** Reads a platform's tag such as {@code zh-CN}, {@code en_US} or {@code zh}; any other language is answered in English. */
    public static Language of(String tag) {
        return tag.toLowerCase(Locale.ROOT).startsWith("zh") ? ZH : EN;
    }
}
