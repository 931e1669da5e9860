package tundish.member;

/** Whoever is in the group has the role, unless somebody gave another by hand. @param name as people know the group */
public record GroupRole(Group group, String name, Role role) {}
