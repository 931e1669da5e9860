package tundish.bot.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What is refused below {@code /api} before it reaches one of the API's classes; any other page is left as it is. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ApiEdges {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mediaType(HttpMediaTypeNotSupportedException other, HttpServletRequest request)
            throws HttpMediaTypeNotSupportedException {
        passOn(other, request);
        var key = other.getSupportedMediaTypes().contains(MediaType.MULTIPART_FORM_DATA) ? "file" : "json";
        var fault = Fault.of("", "mediaType." + key);
        return answer(new Refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "mediaType", fault), other, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> method(HttpRequestMethodNotSupportedException other, HttpServletRequest request)
            throws HttpRequestMethodNotSupportedException {
        passOn(other, request);
        var taken = String.join(
                ", ",
                Stream.ofNullable(other.getSupportedMethods())
                        .flatMap(Stream::of)
                        .sorted()
                        .toList());
        var fault = Fault.of("", "method", other.getMethod(), taken);
        return answer(new Refused(HttpStatus.METHOD_NOT_ALLOWED, "method", fault), other, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> nothing(NoResourceFoundException none, HttpServletRequest request)
            throws NoResourceFoundException {
        passOn(none, request);
        return answer(Refused.noSuch("path", request.getRequestURI()), none, request);
    }

    /** What is of another page is as if nobody had caught it. */
    private static <E extends Exception> void passOn(E other, HttpServletRequest request) throws E {
        if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            throw other;
        }
    }

    /** With the headers that say what is taken. */
    private static ResponseEntity<ProblemDetail> answer(
            Refused refused, ErrorResponse response, HttpServletRequest request) {
        return ResponseEntity.status(response.getStatusCode())
                .headers(response.getHeaders())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(refused.problem(ApiLanguage.of(request)));
    }
}
