package tundish.bot.api;

import java.time.InstantSource;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import tundish.assistant.Stores;
import tundish.bot.console.ConsoleSwitch;
import tundish.bot.request.InScope;

/** The gate before the API, and who it acts as. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    @Bean
    FilterRegistrationBean<ApiGate> apiGate(
            @Value("${tundish.api.token:}") String token, Environment settings, ApiCaller caller) {
        var gate = new FilterRegistrationBean<>(new ApiGate(token, new ConsoleSwitch(settings).demo(), caller));
        gate.addUrlPatterns("/api/*", "/v3/*");
        gate.setOrder(Ordered.LOWEST_PRECEDENCE - 20);
        return gate;
    }

    /** Behind the gate. */
    @Bean
    FilterRegistrationBean<InScope> apiScope() {
        var scope = new FilterRegistrationBean<>(new InScope(ApiGate::workspace));
        scope.addUrlPatterns("/api/*");
        scope.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
        return scope;
    }

    @Bean
    ApiCaller apiCaller(Stores stores, @Value("${tundish.zone:Europe/Berlin}") String zone) {
        return new ApiCaller(stores, ZoneId.of(zone));
    }

    @Bean
    DealJsons dealJsons(Stores stores, InstantSource clock) {
        return new DealJsons(stores, clock);
    }
}
