package tundish.metrics;

import java.util.List;

/** As many equations as unknowns, each with its right side at the end; solved by elimination with pivots. */
final class LinearEquations {

    private final double[][] rows;

    LinearEquations(List<double[]> rows) {
        this.rows = rows.stream().map(double[]::clone).toArray(double[][]::new);
    }

    /** @throws ArithmeticException where there is not exactly one */
    double[] solution() {
        for (var column = 0; column < rows.length; column++) {
            pivot(column);
            for (var row = 0; row < rows.length; row++) {
                if (row != column) {
                    subtract(row, column);
                }
            }
        }
        var solution = new double[rows.length];
        for (var i = 0; i < rows.length; i++) {
            solution[i] = rows[i][rows.length] / rows[i][i];
        }
        return solution;
    }

    private void pivot(int column) {
        var best = column;
        for (var row = column + 1; row < rows.length; row++) {
            if (Math.abs(rows[row][column]) > Math.abs(rows[best][column])) {
                best = row;
            }
        }
        if (rows[best][column] == 0) {
            throw new ArithmeticException("no solution, or many");
        }
        var taken = rows[best];
        rows[best] = rows[column];
        rows[column] = taken;
    }

    private void subtract(int row, int column) {
        var factor = rows[row][column] / rows[column][column];
        for (var i = column; i <= rows.length; i++) {
            rows[row][i] -= factor * rows[column][i];
        }
    }
}
