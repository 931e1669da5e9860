package tundish.operation;

import java.util.List;
import tundish.deal.Deal;
import tundish.deal.NextAction;
import tundish.funnel.FunnelProblem;
import tundish.funnel.Gate;
import tundish.funnel.Stage;
import tundish.member.Member;
import tundish.member.Right;

/**
 * Says no to a request for a reason that the asker can mend. Thrown from anywhere below the assistant, which turns it
 * into words; never logged as an error.
 */
public abstract sealed class Refusal extends RuntimeException {

    private Refusal() {
        super(null, null, false, false);
    }

    /** A command that does not exist. */
    public static final class UnknownCommand extends Refusal {
        public final String text;

        public UnknownCommand(String text) {
            this.text = text;
        }
    }

    /** No deal is called that; the closest ones are shown. */
    public static final class UnknownDeal extends Refusal {
        public final String text;
        public final List<Deal> closest;

        public UnknownDeal(String text, List<Deal> closest) {
            this.text = text;
            this.closest = List.copyOf(closest);
        }
    }

    /** More than one deal may be meant. */
    public static final class AmbiguousDeal extends Refusal {
        public final String text;
        public final List<Deal> candidates;

        public AmbiguousDeal(String text, List<Deal> candidates) {
            this.text = text;
            this.candidates = List.copyOf(candidates);
        }
    }

    /** Nobody is called that, or more than one is. */
    public static final class UnclearMember extends Refusal {
        public final String field;
        public final String text;
        public final List<Member> candidates;

        public UnclearMember(String field, String text, List<Member> candidates) {
            this.field = field;
            this.text = text;
            this.candidates = List.copyOf(candidates);
        }
    }

    /**
     * A field is missing or holds what cannot be read.
     *
     * <p>{@code problem} is a key of the {@code refusal} bundle; {@code about} fills it in.
     */
    public static final class BadField extends Refusal {
        public final String field;
        public final String problem;
        public final List<Object> about;

        public BadField(String field, String problem, Object... about) {
            this.field = field;
            this.problem = problem;
            this.about = List.of(about);
        }
    }

    /** A new lead looks like deals that are there. */
    public static final class Alike extends Refusal {
        public final List<Deal> candidates;

        public Alike(List<Deal> candidates) {
            this.candidates = List.copyOf(candidates);
        }
    }

    /** The next action would be due in the past: is that meant? */
    public static final class PastDate extends Refusal {
        public final NextAction next;

        public PastDate(NextAction next) {
            this.next = next;
        }
    }

    /** A deal does not yet meet what a stage asks for. */
    public static final class GateNotMet extends Refusal {
        public final Deal deal;
        public final Stage stage;
        public final List<Missing> missing;

        public GateNotMet(Deal deal, Stage stage, List<Missing> missing) {
            this.deal = deal;
            this.stage = stage;
            this.missing = List.copyOf(missing);
        }

        /** @param found how much of it there is, such as the number of conversations */
        public record Missing(Gate gate, int found) {}
    }

    /** A funnel cannot be kept like that. */
    public static final class UnfitFunnel extends Refusal {
        public final List<FunnelProblem> problems;

        public UnfitFunnel(List<FunnelProblem> problems) {
            this.problems = List.copyOf(problems);
        }
    }

    /** The asker's role does not hold the right. */
    public static final class NotAllowed extends Refusal {
        public final Right right;

        public NotAllowed(Right right) {
            this.right = right;
        }
    }

    /** Somebody changed the deal after the asker looked at it. */
    public static final class ChangedMeanwhile extends Refusal {
        public final Deal deal;
        public final long seen;

        public ChangedMeanwhile(Deal deal, long seen) {
            this.deal = deal;
            this.seen = seen;
        }
    }

    /**
     * A button or form that time has passed by, or an action that the state of things does not allow.
     *
     * <p>{@code problem} is a key of the {@code refusal} bundle; {@code about} fills it in.
     */
    public static final class TooLate extends Refusal {
        public final String problem;
        public final List<Object> about;

        public TooLate(String problem, Object... about) {
            this.problem = problem;
            this.about = List.of(about);
        }
    }
}
