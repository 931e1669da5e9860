/** Working days, days off and make-up working days, and the counting of days in either kind. */
@NullMarked
package tundish.calendar;

import org.jspecify.annotations.NullMarked;
