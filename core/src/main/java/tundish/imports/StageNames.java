package tundish.imports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tundish.deal.Status;
import tundish.funnel.Funnel;
import tundish.funnel.Stage;
import tundish.language.Language;

/**
 * Finds funnels and stages by their keys or names in either language, whatever their case.
 *
 * @param funnels those of the workspace
 * @param usual the one of rows that name none
 */
record StageNames(List<Funnel> funnels, Funnel usual) {

    /** How a deal stands, by the words of the funnel table and a few more. */
    enum Standing {
        OPEN(List.of("open", "in progress", "进行中"), List.of(Status.TO_FOLLOW_UP, Status.IN_PROGRESS)),
        WON(List.of("won", "closed won", "赢单", "成交"), List.of(Status.WON)),
        LOST(List.of("lost", "closed lost", "disqualified", "丢单", "输单", "流失"), List.of(Status.LOST));

        private final List<String> words;
        private final List<Status> statuses;

        Standing(List<String> words, List<Status> statuses) {
            this.words = words;
            this.statuses = statuses;
        }

        private boolean isCalled(String name) {
            return words.contains(name)
                    || statuses.stream()
                            .flatMap(status -> Stream.of(
                                    status.name(),
                                    status.text().en(),
                                    status.text().zh()))
                            .anyMatch(name::equalsIgnoreCase);
        }
    }

    Funnel funnel(String name) {
        if (name.isEmpty()) {
            return usual;
        }
        return funnels.stream()
                .filter(funnel -> Stream.of(
                                funnel.name(),
                                funnel.title().en(),
                                funnel.title().zh())
                        .anyMatch(name::equalsIgnoreCase))
                .findFirst()
                .orElseThrow(() -> new RowProblem(ImportField.FUNNEL, name, RejectReason.UNKNOWN_FUNNEL));
    }

    Stage stage(Funnel funnel, String name) {
        return funnel.stages().stream()
                .filter(stage -> Stream.of(
                                stage.id().value(),
                                stage.name().in(Language.EN),
                                stage.name().in(Language.ZH))
                        .anyMatch(name::equalsIgnoreCase))
                .findFirst()
                .orElseThrow(() -> new RowProblem(ImportField.STAGE, name, RejectReason.UNKNOWN_STAGE));
    }

    Optional<Standing> standing(String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Stream.of(Standing.values())
                .filter(standing -> standing.isCalled(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new RowProblem(ImportField.STATUS, name, RejectReason.UNKNOWN_STATUS)));
    }
}
