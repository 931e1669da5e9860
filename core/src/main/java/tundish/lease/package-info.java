/** What only one of several instances may do at a time. */
@NullMarked
package tundish.lease;

import org.jspecify.annotations.NullMarked;
