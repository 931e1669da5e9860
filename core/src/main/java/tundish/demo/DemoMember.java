package tundish.demo;

import tundish.language.Language;
import tundish.member.Role;

/** The people of the demo company; in the console each is reached by the login. */
enum DemoMember {
    LI_NA("Li Na 李娜", "li.na", Role.REP, Language.ZH),
    ETHAN("Ethan Brooks", "ethan.brooks", Role.REP, Language.EN),
    WANG_LEI("Wang Lei 王磊", "wang.lei", Role.REP, Language.ZH),
    CHEN_JING("Chen Jing 陈静", "chen.jing", Role.MANAGER, Language.ZH),
    MAYA("Maya Collins", "maya.collins", Role.MARKETER, Language.EN),
    SAM("Sam Zhou 周森", "sam.zhou", Role.ADMIN, Language.EN);

    final String fullName;
    final String login;
    final Role role;
    final Language language;

    DemoMember(String fullName, String login, Role role, Language language) {
        this.fullName = fullName;
        this.login = login;
        this.role = role;
        this.language = language;
    }

    String email() {
        return login + "@larkspur.example.com";
    }
}
