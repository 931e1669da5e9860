package tundish.operation;

/** Everything that can be filled in. The names travel in ids: never rename one. */
public enum FormName {
    FOLLOW_UP("followup"),
    LEAD("lead"),
    SHOW("show"),
    CLAIM("claim"),
    MOVE("move"),
    EDIT("edit"),
    WON("won"),
    LOST("lost"),
    REOPEN("reopen"),
    HAND_OVER("handover"),
    REPURCHASE("repurchase"),
    SNOOZE("snooze"),
    FUNNEL("funnel"),
    REPORT("report"),
    REVIEW("review"),
    FEEDBACK("feedback"),
    DECIDE("decide"),
    SETTINGS("settings"),
    SETUP_REGION("setup-region"),
    SETUP_TEAM("setup-team"),
    SETUP_FUNNEL("setup-funnel"),
    LINK("link"),
    SAME_PERSON("same-person"),
    REACH("reach"),
    EXAMPLES("examples"),
    MEMBER("member"),
    RATE("rate"),
    GOAL("goal"),
    GOAL_EDIT("goaledit"),
    GOAL_SHOW("goalshow"),
    GOAL_DROP("goaldrop"),
    ROLES("roles"),
    SUGGESTION("suggestion"),
    SUCCESS_OWNER("success"),
    AWAY("away"),
    LEAVER("leaver"),
    CAMPAIGN("campaign"),
    CAMPAIGN_EDIT("campaign.edit"),
    CAMPAIGN_COST("campaign.cost"),
    CAMPAIGN_ATTACH("campaign.attach"),
    CAMPAIGN_DETACH("campaign.detach"),
    CAMPAIGN_SHOW("campaign.show"),
    CAMPAIGN_REPORT("campaign.report"),
    IMPORT("import"),
    FUNNELS("funnels"),
    TOKEN("token"),
    EXPORT("export");

    private final String key;

    FormName(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
