package tundish.bot.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what did not come from a page or a program on this machine. A web site that makes its name point here (DNS
 * rebinding) still sends its own name as Host; one that posts a form here sends its own name as Origin.
 */
final class LoopbackOnly extends OncePerRequestFilter {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private final List<String> guarded;

    /** @param guarded what the paths begin with that are not for everybody; the first page always is */
    LoopbackOnly(List<String> guarded) {
        this.guarded = guarded;
    }

    static boolean isBelow(List<String> beginnings, HttpServletRequest request) {
        var path = request.getServletPath();
        return path.equals("/") || beginnings.stream().anyMatch(path::startsWith);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isBelow(guarded, request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOurs(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isOurs(HttpServletRequest request) {
        var host = request.getHeader("Host");
        var origin = request.getHeader("Origin");
        return host != null
                && Loopback.isAuthority(host)
                && (origin == null || Loopback.isOrigin(origin))
                && (HARMLESS.contains(request.getMethod()) || isFromOurPages(request, host, origin));
    }

    /** A program that is no browser sends neither header. */
    private static boolean isFromOurPages(HttpServletRequest request, String host, @Nullable String origin) {
        var site = Optional.ofNullable(request.getHeader("Sec-Fetch-Site")).orElse("none");
        return (site.equals("same-origin") || site.equals("none"))
                && (origin == null || origin.equals(request.getScheme() + "://" + host));
    }
}
