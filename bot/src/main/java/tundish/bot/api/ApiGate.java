package tundish.bot.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import tundish.message.Texts;
import tundish.workspace.WorkspaceId;

/**
 * Lets in who brings a token, and notes whose it is: a workspace's own, or the operator's, which opens the only workspace
 * there is. Without an operator's token the API is open in the demo, where the console's guard sees to it that only this
 * machine calls.
 */
final class ApiGate extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private static final String WORKSPACE = ApiGate.class.getName() + ".workspace";

    private final byte[] token;
    private final boolean open;
    private final ApiCaller caller;

    /** @param token the operator's; empty for none */
    ApiGate(String token, boolean demo, ApiCaller caller) {
        this.caller = caller;
        this.token = token.strip().getBytes(StandardCharsets.UTF_8);
        this.open = this.token.length == 0 && demo;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var sent = bearer(request.getHeader(HttpHeaders.AUTHORIZATION));
        var operator = open || isOperator(sent);
        var workspace = operator ? caller.only() : sent.isEmpty() ? Optional.<WorkspaceId>empty() : caller.holder(sent);
        if (workspace.isPresent()) {
            request.setAttribute(WORKSPACE, workspace.get());
            chain.doFilter(request, response);
        } else if (operator) {
            refuse(request, response, HttpStatus.FORBIDDEN, "several");
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            refuse(request, response, HttpStatus.UNAUTHORIZED, "signIn");
        }
    }

    /** Whose request it is, behind the gate. */
    static Optional<WorkspaceId> workspace(HttpServletRequest request) {
        return Optional.ofNullable((WorkspaceId) request.getAttribute(WORKSPACE));
    }

    /** Empty where none was sent. */
    private static String bearer(@Nullable String header) {
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).strip()
                : "";
    }

    private boolean isOperator(String sent) {
        return token.length > 0 && MessageDigest.isEqual(token, sent.getBytes(StandardCharsets.UTF_8));
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String reason)
            throws IOException {
        var texts = Texts.of("api", ApiLanguage.of(request));
        response.setStatus(status.value());
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getWriter()
                .write("{\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(texts.get("title." + reason), status.value(), texts.get("fault." + reason)));
    }
}
