package tundish.bot.discord;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds where {@link DiscordSettings#on} does. */
public final class WhenDiscordIsOn implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return DiscordSettings.in(context.getEnvironment()).on();
    }
}
