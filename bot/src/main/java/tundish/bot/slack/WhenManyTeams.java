package tundish.bot.slack;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds where teams install the app by themselves. */
final class WhenManyTeams implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var settings = SlackSettings.in(context.getEnvironment());
        return settings.on() && settings.manyTeams();
    }
}
