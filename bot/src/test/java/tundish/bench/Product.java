package tundish.bench;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tundish.assistant.Assembly;
import tundish.assistant.Assistant;
import tundish.assistant.Stores;
import tundish.bot.Tundish;
import tundish.nudge.Nudger;
import tundish.operation.Actor;
import tundish.workspace.Scope;
import tundish.workspace.WorkspaceId;

/** The application as it ships, on the benchmark's database, at a moment that stands still. */
record Product(ConfigurableApplicationContext context) implements AutoCloseable {

    /** A Monday. */
    static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");

    static Product start(String url) {
        return new Product(new SpringApplicationBuilder(Tundish.class)
                .web(WebApplicationType.SERVLET)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean(
                                "stillClock",
                                InstantSource.class,
                                () -> InstantSource.fixed(NOW),
                                bean -> bean.setPrimary(true)))
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + Server.USER,
                        "--tundish.schedule.enabled=false",
                        "--spring.flyway.out-of-order=true",
                        "--tundish.console.enabled=false",
                        "--spring.config.location=classpath:application.yaml"));
    }

    Assembly assembly() {
        return context.getBean(Assembly.class);
    }

    Stores stores() {
        return context.getBean(Stores.class);
    }

    Assistant assistant() {
        return context.getBean(Assistant.class);
    }

    Nudger nudger() {
        return context.getBean(Nudger.class);
    }

    DataSource source() {
        return context.getBean(DataSource.class);
    }

    <T> T in(WorkspaceId workspace, Supplier<T> work) {
        return Scope.of(workspace).call(() -> stores().transactions().run(work));
    }

    /** The same for work that only reads. */
    <T> T reading(WorkspaceId workspace, Supplier<T> work) {
        return Scope.of(workspace).call(() -> stores().transactions().read(work));
    }

    /** Whoever has the most rights there. */
    Actor boss(WorkspaceId workspace) {
        return in(
                workspace,
                () -> new Actor(
                        stores().workspaces().find(workspace).orElseThrow(),
                        stores().members().all(workspace).getFirst()));
    }

    @Override
    public void close() {
        context.close();
    }
}
