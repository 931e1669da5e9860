/** The calendars of most countries, from Jollyday. */
@NullMarked
package tundish.bot.calendar;

import org.jspecify.annotations.NullMarked;
