/** Table files as they are uploaded and handed out: which kind a file is, and workbooks. */
@NullMarked
package tundish.bot.table;

import org.jspecify.annotations.NullMarked;
