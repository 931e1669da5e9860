package tundish.bot.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tundish.language.Language;

/** What goes wrong in the API, as {@code application/problem+json}. */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
final class ApiProblems extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ProblemDetail refused(Refused refused, HttpServletRequest request) {
        return refused.problem(ApiLanguage.of(request));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var field = String.valueOf(mismatch.getPropertyName());
        var refused = Refused.query(field, "unreadable", String.valueOf(mismatch.getValue()), field);
        return handleExceptionInternal(mismatch, refused.problem(language(request)), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var fault = unreadable.getCause() instanceof JacksonException json ? fault(json) : Fault.of("", "json");
        var refused = new Refused(HttpStatus.BAD_REQUEST, "query", fault);
        return handleExceptionInternal(unreadable, refused.problem(language(request)), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestPart(
            MissingServletRequestPartException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var refused = Refused.query(missing.getRequestPartName(), "mediaType.file");
        return handleExceptionInternal(missing, refused.problem(language(request)), headers, status, request);
    }

    /** The text itself is not repeated: it may hold what is nobody's business. */
    private static Fault fault(JacksonException json) {
        var place = json.getLocation();
        return Fault.of(path(json), "json.at", place.getLineNr(), place.getColumnNr());
    }

    /** Such as {@code stages[2].probability}. */
    private static String path(JacksonException json) {
        return json.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static Language language(WebRequest request) {
        return ApiLanguage.of(((ServletWebRequest) request).getRequest());
    }
}
