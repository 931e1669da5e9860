/** Tables as people send them: reading text files of any habit, judging dates and amounts by the whole column, writing what Excel opens intact. */
@NullMarked
package tundish.table;

import org.jspecify.annotations.NullMarked;
