package tundish.bot.console;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Names of this machine that no other machine can mean. */
final class Loopback {

    private Loopback() {}

    /** Whether a host's name or address, without a port, is this machine's own. */
    static boolean isName(String host) {
        var name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.equals("::1")
                || name.equals("[::1]")
                || name.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    }

    /** Whether a Host header, such as {@code localhost:8080}, names this machine. */
    static boolean isAuthority(String authority) {
        return isOrigin("http://" + authority);
    }

    /** Whether an Origin header, such as {@code http://localhost:8080}, does. */
    static boolean isOrigin(String origin) {
        try {
            var host = new URI(origin).getHost();
            return host != null && isName(host);
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
