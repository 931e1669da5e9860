package tundish.bot.console;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Is there only while the console is on: on a loopback address without a chat platform and without a PostgreSQL, or where
 * {@code tundish.console.enabled} says so.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(WhenConsoleIsOn.Condition.class)
public @interface WhenConsoleIsOn {

    /** Asks {@link ConsoleSwitch}. */
    final class Condition extends SpringBootCondition {

        @Override
        public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var console = new ConsoleSwitch(context.getEnvironment());
            return console.on()
                    ? ConditionOutcome.match("the console is on")
                    : ConditionOutcome.noMatch("the console is off: " + console.reason());
        }
    }
}
