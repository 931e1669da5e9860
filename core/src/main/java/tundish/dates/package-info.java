/** Phrases that mean a date or a time, in English and Chinese. */
@NullMarked
package tundish.dates;

import org.jspecify.annotations.NullMarked;
