package tundish.bot.console;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tundish.bot.request.InScope;
import tundish.workspace.Workspace;

/** The demo's clock, and the guards before the console's pages and before the HTTP API while it is open to whoever asks. */
@Configuration(proxyBeanMethods = false)
@WhenConsoleIsOn
class ConsoleConfiguration {

    private static final List<String> PAGES = List.of("/as/", "/console/");

    /** Goes before the machine's clock. */
    @Bean
    @Primary
    @WhenInDemo
    @DependsOnDatabaseInitialization
    DemoClock demoClock(@Qualifier("machineClock") InstantSource machine, JdbcClient jdbc) {
        return new DemoClock(machine, jdbc);
    }

    @Bean
    FilterRegistrationBean<LoopbackOnly> loopbackOnly(Environment settings) {
        var guarded = new ArrayList<>(PAGES);
        if (settings.getProperty("tundish.api.token", "").isBlank()) {
            guarded.addAll(List.of("/api/", "/v3/", "/swagger-ui"));
        }
        var filter = new FilterRegistrationBean<>(new LoopbackOnly(guarded));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    @Bean
    FilterRegistrationBean<PageHeaders> pageHeaders() {
        var filter = new FilterRegistrationBean<>(new PageHeaders(PAGES));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return filter;
    }

    /** Behind the guards: a page shows the workspace of its persona. */
    @Bean
    FilterRegistrationBean<InScope> consoleScope(Personas personas) {
        var filter = new FilterRegistrationBean<>(new InScope(request -> LoopbackOnly.isBelow(List.of("/as/"), request)
                ? personas.workspace().map(Workspace::id)
                : Optional.empty()));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 30);
        return filter;
    }
}
