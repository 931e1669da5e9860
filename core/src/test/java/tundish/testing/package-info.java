/** What tests share. */
@NullMarked
package tundish.testing;

import org.jspecify.annotations.NullMarked;
