package tundish.member;

/** What a member may do; see {@link Right}. */
public enum Role {
    REP,
    MANAGER,
    MARKETER,
    ADMIN
}
