package tundish.bot.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.web.filter.OncePerRequestFilter;
import tundish.workspace.Scope;
import tundish.workspace.WorkspaceId;

/** Lets a request see the workspace of the one who asks, and no other. */
public final class InScope extends OncePerRequestFilter {

    private final Function<HttpServletRequest, Optional<WorkspaceId>> asker;

    /** @param asker whose request it is; empty where it sees nobody's data */
    public InScope(Function<HttpServletRequest, Optional<WorkspaceId>> asker) {
        this.asker = asker;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var workspace = asker.apply(request);
        if (workspace.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            Scope.of(workspace.get()).call(() -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception never) {
            throw new IllegalStateException(never);
        }
    }
}
