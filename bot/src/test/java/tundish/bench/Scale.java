package tundish.bench;

import java.nio.file.Path;

/**
 * How large it is to be. Everything follows from the number of workspaces, each of which has 100 open deals, 25 closed
 * ones and 1,000 stage changes: {@code -Dbench.workspaces=10000} is the full size.
 *
 * @param rows of an import
 * @param rounds how often floor and product take turns
 * @param folder where the database is kept, to be used again
 */
record Scale(int workspaces, int rows, int rounds, Path folder) {

    static final int OPEN = 100;
    static final int DEALS = 125;
    static final int CHANGES = 8;
    static final int MEMBERS = 5;

    static Scale given() {
        var workspaces = Integer.getInteger("bench.workspaces", 100);
        return new Scale(
                workspaces,
                Integer.getInteger("bench.rows", workspaces * 100),
                Integer.getInteger("bench.rounds", 5),
                Path.of(System.getProperty("bench.folder", "target/bench")).toAbsolutePath());
    }

    /** For what takes minutes at full size: once, and warm by what was done before. */
    Scale costly() {
        return isLarge() ? new Scale(workspaces, rows, 1, folder) : this;
    }

    boolean isLarge() {
        return workspaces >= 1000;
    }

    /** How often both work before their time counts: a machine that has just started is slow at everything. */
    int warmUps() {
        return workspaces < 100 ? 1 : rounds == 1 ? 0 : 4;
    }

    /** So many of something that grows with the size, between a least and a most. */
    int of(int least, int most) {
        return Math.clamp((long) workspaces, least, most);
    }
}
