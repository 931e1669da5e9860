package tundish.bot.console;

import java.time.ZoneId;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tundish.assistant.Assembly;
import tundish.language.Language;
import tundish.workspace.Channel;
import tundish.workspace.Platform;
import tundish.workspace.Scope;
import tundish.workspace.Settings;

/** Founds the demo company in a database that holds nobody yet, before the first page is served. */
@Component
@WhenInDemo
final class DemoFounding implements SmartInitializingSingleton {

    /** Where the company is, unless said otherwise. */
    static final String ZONE = "Europe/Berlin";

    private final Assembly assembly;
    private final ZoneId zone;

    /** @param zone the company's, which is the same wherever the demo runs */
    DemoFounding(Assembly assembly, @Value("${tundish.zone:" + ZONE + "}") ZoneId zone) {
        this.assembly = assembly;
        this.zone = zone;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var stores = assembly.stores();
        if (Scope.everybody()
                .call(() -> stores.transactions()
                        .run(() -> stores.workspaces().first(1).isEmpty()))) {
            assembly.demo().at(Personas.HOME, settings());
        }
    }

    private Settings settings() {
        var usual = Settings.initial(zone, Language.EN);
        return new Settings(
                usual.zone(),
                usual.language(),
                usual.currency(),
                usual.calendar(),
                usual.weekStart(),
                new Channel(Platform.CONSOLE, Personas.CHANNEL),
                usual.dealChannel(),
                usual.dateOrder(),
                usual.quietHours(),
                usual.meeting(),
                usual.managerGrace(),
                usual.unclaimedAfter(),
                usual.nudgeOnDaysOff());
    }
}
