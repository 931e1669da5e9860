package tundish.bot.api;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** What goes wrong in the API, as {@code application/problem+json}. */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
final class ApiProblems extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ProblemDetail badQuery(BadQuery bad) {
        var problem = problem(HttpStatus.BAD_REQUEST, "Cannot be understood", bad.problem());
        problem.setProperty("problems", List.of(Map.of("field", bad.field, "problem", bad.problem())));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail badLead(BadLead bad) {
        var problem = problem(HttpStatus.BAD_REQUEST, "Cannot be entered", "Some fields cannot be taken as they are.");
        problem.setProperty("problems", bad.problems);
        return problem;
    }

    @ExceptionHandler
    ProblemDetail noSuchDeal(NoSuchDeal unknown) {
        return problem(HttpStatus.NOT_FOUND, "No such deal", String.valueOf(unknown.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail noSuchGoal(NoSuchGoal unknown) {
        return problem(HttpStatus.NOT_FOUND, "No such goal", String.valueOf(unknown.getMessage()));
    }

    static ProblemDetail problem(HttpStatus status, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }
}
