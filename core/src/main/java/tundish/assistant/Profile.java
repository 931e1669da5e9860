package tundish.assistant;

import java.time.ZoneId;
import tundish.language.Language;

/** What a platform tells about a person. @param email empty where it does not tell */
public record Profile(String name, String email, ZoneId zone, Language language) {}
