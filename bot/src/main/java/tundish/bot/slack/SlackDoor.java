package tundish.bot.slack;

import com.slack.api.app_backend.SlackSignature;
import com.slack.api.app_backend.ssl_check.SSLCheckPayloadDetector;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tundish.bot.chat.Mishaps;

/**
 * Where requests come in over HTTP. Only what Slack signed, over the very bytes that came, and within five minutes of
 * now either way, goes on to Bolt.
 */
final class SlackDoor {

    static final int MAX_BODY = 1024 * 1024;

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Response UNKNOWN = Response.error(401);

    private final App app;
    private final String signingSecret;
    private final InstantSource clock;

    SlackDoor(App app, String signingSecret, InstantSource clock) {
        this.app = app;
        this.signingSecret = signingSecret;
        this.clock = clock;
    }

    Response receive(byte[] body, Map<String, List<String>> headers) {
        var sent = new RequestHeaders(headers);
        var text = new String(body, StandardCharsets.UTF_8);
        if (!isSigned(body, sent)) {
            return isSslCheck(text) ? Response.ok() : UNKNOWN;
        }
        try {
            return app.run(new SlackRequestParser(app.config())
                    .parse(SlackRequestParser.HttpRequest.builder()
                            .requestUri("/slack/events")
                            .queryString(Map.of())
                            .headers(sent)
                            .requestBody(text)
                            .build()));
        } catch (Exception failure) {
            Mishaps.record("reading a request from Slack", failure);
            return Response.error(failure instanceof com.google.gson.JsonParseException ? 400 : 500);
        }
    }

    /** Slack may look whether the certificate is right without signing anything; nothing is done for it. */
    private static boolean isSslCheck(String body) {
        return !body.contains("command=")
                && !body.contains("payload=")
                && new SSLCheckPayloadDetector().isSSLCheckRequest(body);
    }

    private boolean isSigned(byte[] body, RequestHeaders headers) {
        var timestamp = headers.getFirstValue(SlackSignature.HeaderNames.X_SLACK_REQUEST_TIMESTAMP);
        var signature = headers.getFirstValue(SlackSignature.HeaderNames.X_SLACK_SIGNATURE);
        return !signingSecret.isBlank()
                && timestamp != null
                && signature != null
                && isRecent(timestamp)
                && MessageDigest.isEqual(
                        signature.getBytes(StandardCharsets.UTF_8),
                        sign(timestamp, body).getBytes(StandardCharsets.UTF_8));
    }

    private boolean isRecent(@Nullable String timestamp) {
        try {
            var sent = Instant.ofEpochSecond(Long.parseLong(String.valueOf(timestamp)));
            return Duration.between(sent, clock.instant()).abs().compareTo(TOLERANCE) <= 0;
        } catch (NumberFormatException | DateTimeException | ArithmeticException noTime) {
            return false;
        }
    }

    /** @see <a href="https://docs.slack.dev/authentication/verifying-requests-from-slack">Verifying requests</a> */
    private String sign(String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance(SlackSignature.ALGORITHM);
            mac.init(new SecretKeySpec(signingSecret.getBytes(StandardCharsets.UTF_8), SlackSignature.ALGORITHM));
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
