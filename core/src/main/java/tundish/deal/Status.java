package tundish.deal;

import tundish.language.LocalText;

/** The state of a deal as the funnel table shows it (阶段状态). */
public enum Status {
    /** Open, and no next action is planned for the time to come. */
    TO_FOLLOW_UP("To follow up", "待跟进"),
    IN_PROGRESS("In progress", "推进中"),
    WON("Won", "已成交"),
    LOST("Lost", "已流失");

    private final LocalText name;

    Status(String en, String zh) {
        this.name = new LocalText(en, zh);
    }

    public LocalText text() {
        return name;
    }
}
