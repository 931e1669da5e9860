package tundish.member;

import java.time.ZoneId;
import java.util.Set;
import tundish.language.Language;

/**
 * What a platform tells about a person.
 *
 * @param email empty where it does not tell
 * @param groups ids of the groups or roles that the person has there, where the platform tells them with the rest
 */
public record Profile(String name, String email, ZoneId zone, Language language, Set<String> groups) {

    public Profile {
        groups = Set.copyOf(groups);
    }

    public Profile(String name, String email, ZoneId zone, Language language) {
        this(name, email, zone, language, Set.of());
    }
}
