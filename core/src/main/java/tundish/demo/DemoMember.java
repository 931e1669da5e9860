package tundish.demo;

/** The people of the demo company. */
enum DemoMember {
    LI_NA("Li Na 李娜", "li.na", "REP", "zh"),
    ETHAN("Ethan Brooks", "ethan.brooks", "REP", "en"),
    WANG_LEI("Wang Lei 王磊", "wang.lei", "REP", "zh"),
    CHEN_JING("Chen Jing 陈静", "chen.jing", "MANAGER", "zh"),
    MAYA("Maya Collins", "maya.collins", "MARKETER", "en");

    final String fullName;
    final String email;
    final String role;
    final String language;

    DemoMember(String fullName, String mailbox, String role, String language) {
        this.fullName = fullName;
        this.email = mailbox + "@larkspur.example.com";
        this.role = role;
        this.language = language;
    }
}
