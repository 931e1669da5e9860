package tundish.member;

/** What a platform tells of a member and people may set otherwise here. The names are kept: never rename one. */
public enum Trait {
    NAME,
    EMAIL,
    ZONE,
    LANGUAGE,
    ROLE,
    /** Set by hand for somebody who was made to leave here. */
    ACTIVE,
    /** Set by hand for somebody who is nobody else: two accounts of different platforms are of two people. */
    PERSON
}
