package tundish.followup;

import tundish.language.LocalText;

/** How somebody talked with a customer. */
public enum ContactChannel {
    CALL("Call", "电话", true),
    MEETING("Meeting", "会面", true),
    EMAIL("E-mail", "邮件", false),
    MESSAGE("Message", "消息", false),
    OTHER("Other", "其他", false);

    private final LocalText name;
    private final boolean deep;

    ContactChannel(String en, String zh, boolean deep) {
        this.name = new LocalText(en, zh);
        this.deep = deep;
    }

    public LocalText text() {
        return name;
    }

    /** Whether it counts as a conversation at a {@link tundish.funnel.Gate.Conversations gate}. */
    public boolean isDeep() {
        return deep;
    }
}
