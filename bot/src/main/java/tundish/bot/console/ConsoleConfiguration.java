package tundish.bot.console;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** The guards before the console's pages, and before the HTTP API while it is open to whoever asks. */
@Configuration(proxyBeanMethods = false)
@WhenConsoleIsOn
class ConsoleConfiguration {

    private static final List<String> PAGES = List.of("/as/", "/console/");

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
}
