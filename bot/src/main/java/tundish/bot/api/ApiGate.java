package tundish.bot.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in who brings the token. Without a token the API is open in the demo, where the console's guard sees to it that
 * only this machine calls, and closed otherwise.
 */
final class ApiGate extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final byte[] token;
    private final boolean open;

    /** @param token empty for none */
    ApiGate(String token, boolean demo) {
        this.token = token.strip().getBytes(StandardCharsets.UTF_8);
        this.open = this.token.length == 0 && demo;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (open || isToken(request.getHeader(HttpHeaders.AUTHORIZATION))) {
            chain.doFilter(request, response);
        } else if (token.length == 0) {
            refuse(response, HttpServletResponse.SC_FORBIDDEN, "The API is off", "Set TUNDISH_API_TOKEN to use it.");
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            refuse(
                    response,
                    HttpServletResponse.SC_UNAUTHORIZED,
                    "Not signed in",
                    "Send Authorization: Bearer and the token.");
        }
    }

    private boolean isToken(@Nullable String header) {
        return token.length > 0
                && header != null
                && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(
                        token, header.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8));
    }

    private static void refuse(HttpServletResponse response, int status, String title, String detail)
            throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getWriter()
                .write("{\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}".formatted(title, status, detail));
    }
}
