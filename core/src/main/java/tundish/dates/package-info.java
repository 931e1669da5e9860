/** Finds date phrases in English and Chinese text, such as “next Wed 3pm” and 下周三下午3点. */
@NullMarked
package tundish.dates;

import org.jspecify.annotations.NullMarked;
