package tundish.bot.discord;

/** What Discord takes at most; its specification and its documentation, each counted as Discord counts. */
final class DiscordLimits {

    /** In a message, those inside others counted too. */
    static final int COMPONENTS = 40;
    /** Of text in a message, whatever it is spread over. */
    static final int TEXT = 4000;

    static final int BUTTONS_IN_A_ROW = 5;
    static final int BUTTON_LABEL = 80;
    static final int CUSTOM_ID = 100;
    static final int PICTURE_DESCRIPTION = 1024;
    static final int PICTURES = 10;
    static final int OPTIONS = 25;
    static final int OPTION_LABEL = 100;
    static final int OPTION_VALUE = 100;
    static final int PLACEHOLDER = 100;
    static final int MODAL_TITLE = 45;
    static final int MODAL_FIELDS = 5;
    static final int FIELD_LABEL = 45;
    static final int FIELD_DESCRIPTION = 100;
    static final int INPUT = 4000;
    static final int COMMAND_NAME = 32;
    static final int COMMAND_DESCRIPTION = 100;
    static final int COMMAND_OPTIONS = 25;
    static final int CHOICES = 25;
    static final int CHOICE = 100;
    /** Of all names, descriptions and choices of one command together. */
    static final int COMMAND_CHARACTERS = 8000;

    static final int THREAD_NAME = 100;
    static final int TAGS_OF_A_FORUM = 20;
    static final int TAGS_OF_A_POST = 5;
    static final int TAG = 20;
    /** Accounts that one message may name to be pinged. */
    static final int MENTIONS = 100;
    /** In bytes, of one attachment, in a server that nobody has boosted. */
    static final int FILE = 10 << 20;

    private DiscordLimits() {}

    /** Cut between characters, never within one. */
    static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(max - 2)) ? max - 2 : max - 1;
        return text.substring(0, end) + "…";
    }
}
