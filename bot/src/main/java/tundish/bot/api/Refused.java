package tundish.bot.api;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import tundish.language.Language;
import tundish.message.Texts;

/** A request that is not carried out; why is said in the language that the caller accepts. */
final class Refused extends RuntimeException {

    private final HttpStatus status;
    private final String title;
    private final transient Fault detail;
    private final transient List<Fault> faults;

    /**
     * @param title a key of the {@code api} bundle, below {@code title}
     * @param detail what is said first
     * @param faults of single fields
     */
    Refused(HttpStatus status, String title, Fault detail, List<Fault> faults) {
        super(title + ": " + faults.stream().map(Fault::field).toList(), null, false, false);
        this.status = status;
        this.title = title;
        this.detail = detail;
        this.faults = List.copyOf(faults);
    }

    /** For one fault, which is all that there is to say. */
    Refused(HttpStatus status, String title, Fault fault) {
        this(status, title, fault, List.of(fault));
    }

    /** For a parameter that cannot be understood. */
    static Refused query(String field, String key, Object... about) {
        return new Refused(HttpStatus.BAD_REQUEST, "query", Fault.of(field, key, about));
    }

    /** For a parameter that is none of those that there are. */
    static Refused oneOf(String field, Stream<String> choices) {
        return query(field, "oneOf", field, choices.collect(joining(", ")));
    }

    /** For what cannot be done as things stand. */
    static Refused conflict(String reason) {
        return new Refused(HttpStatus.CONFLICT, reason, Fault.of("", reason), List.of());
    }

    /** For a body with fields that cannot be taken as they are. */
    static Refused body(List<Fault> faults) {
        return new Refused(HttpStatus.BAD_REQUEST, "body", Fault.of("", "body"), faults);
    }

    /**
     * For what the caller's workspace does not have; what another workspace has looks exactly the same.
     *
     * @param what deal, goal or funnel
     */
    static Refused noSuch(String what, String name) {
        var key = "noSuch." + what;
        return new Refused(HttpStatus.NOT_FOUND, key, Fault.of("", key, name), List.of());
    }

    ProblemDetail problem(Language language) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail.text(language));
        problem.setTitle(Texts.of("api", language).get("title." + title));
        if (!faults.isEmpty()) {
            problem.setProperty(
                    "problems",
                    faults.stream().map(fault -> fault.json(language)).toList());
        }
        return problem;
    }
}
