package tundish.dates;

import java.util.List;

/** A piece of text that speaks of a date, and what it means; some mean two things at once (“tonight”). */
record Token(int start, int end, Strength strength, List<Meaning> meanings) {}
