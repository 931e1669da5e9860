package tundish.dates;

/** How sure it is that a piece of text speaks of a date. */
enum Strength {
    /** By itself. */
    STRONG,
    /** After a word such as “on” or “by” (“on sat”), or beside a strong piece. */
    AFTER_A_LEAD,
    /** Beside a strong piece (“Friday at 3”), or as the whole text. */
    WEAK,
    /** As the whole text only (“3d”). */
    ALONE
}
