package tundish.bot.slack;

import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import tundish.assistant.Actors;
import tundish.assistant.Assembly;
import tundish.assistant.Stores;
import tundish.bot.chat.Afterwards;
import tundish.bot.install.InstallSettings;
import tundish.installation.Installer;
import tundish.installation.Resealing;
import tundish.installation.TokenKeys;

/** Slack, where teams install the app by themselves. */
@Configuration(proxyBeanMethods = false)
@Conditional(WhenManyTeams.class)
class SlackTeamsConfiguration {

    @Bean
    TokenKeys tokenKeys(SlackSettings settings, InstallSettings install) {
        settings.complete();
        if (install.keys().isBlank()) {
            throw new SlackNotSetUp(List.of("TUNDISH_KEYS"));
        }
        try {
            return TokenKeys.read(install.keys());
        } catch (TokenKeys.BadKeys bad) {
            throw new SlackNotSetUp(bad);
        }
    }

    /** A start with a new first key puts its seal on what older ones sealed. */
    @Bean
    SmartInitializingSingleton resealing(Stores stores, TokenKeys keys) {
        return () -> new Resealing(stores.installations(), keys, stores.transactions()).reseal();
    }

    @Bean
    Installer slackInstaller(Assembly assembly) {
        return assembly.installer();
    }

    @Bean
    InstalledTokens installedTokens(Stores stores, Installer installer, TokenKeys keys, InstantSource clock) {
        return new InstalledTokens(stores.installations(), installer, keys, stores.transactions(), clock);
    }

    @Bean
    SlackGate slackGate(
            InstalledTokens tokens,
            Installer installer,
            SlackApi slack,
            Afterwards afterwards,
            InstallSettings install) {
        return new SlackGate(
                tokens, installer, slack, afterwards, install.url().isEmpty() ? "" : install.url() + SlackInstall.PAGE);
    }

    @Bean
    SlackOAuth slackOAuth(
            SlackApi slack, SlackSettings settings, InstallSettings install, Stores stores, InstantSource clock) {
        return new SlackOAuth(
                slack,
                settings,
                stores.tickets(),
                stores.transactions(),
                clock,
                install.url().isEmpty() ? "" : install.url() + SlackInstall.CALLBACK);
    }

    @Bean
    SlackArrivals slackArrivals(
            SlackApi slack,
            InstalledTokens tokens,
            Installer installer,
            Stores stores,
            Actors actors,
            Assembly assembly) {
        return new SlackArrivals(
                slack, tokens, installer, stores.workspaces(), actors, stores.transactions(), assembly::welcome);
    }
}
