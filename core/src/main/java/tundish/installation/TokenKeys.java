package tundish.installation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tundish.workspace.Home;

/**
 * Seals tokens, so that the database alone gives none away: AES-GCM with a key from the operator, each token bound to
 * the team that it is for. The first key seals; all of them open.
 */
public final class TokenKeys {

    private static final String FORMAT = "v1";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, SecretKeySpec> keys;

    private TokenKeys(Map<String, SecretKeySpec> keys) {
        this.keys = keys;
    }

    /**
     * Reads {@code name:base64,name2:base64}.
     *
     * @throws BadKeys where it cannot; the message holds no key
     */
    public static TokenKeys read(String written) {
        var keys = new LinkedHashMap<String, SecretKeySpec>();
        var all = Arrays.stream(written.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        for (var i = 0; i < all.size(); i++) {
            var part = all.get(i).split(":", 2);
            var name = name(part, i + 1);
            if (keys.put(name, key(name, part[1])) != null) {
                throw new BadKeys("two keys are called “" + name + "”");
            }
        }
        if (keys.isEmpty()) {
            throw new BadKeys("there is no key");
        }
        return new TokenKeys(keys);
    }

    private static String name(String[] part, int place) {
        if (part.length != 2 || !part[0].matches("[A-Za-z0-9._-]{1,40}")) {
            throw new BadKeys("key number " + place + " is not written as name:base64");
        }
        return part[0];
    }

    private static SecretKeySpec key(String name, String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException unreadable) {
            throw new BadKeys("the key “" + name + "” is no base64");
        }
        if (bytes.length != KEY_BYTES) {
            throw new BadKeys("the key “" + name + "” has " + bytes.length + " bytes and needs " + KEY_BYTES);
        }
        return new SecretKeySpec(bytes, "AES");
    }

    public SealedToken seal(Home home, String token) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var plain = token.getBytes(StandardCharsets.UTF_8);
        var sealed = run(Cipher.ENCRYPT_MODE, newest(), home, nonce, plain, 0, plain.length);
        var whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
        return new SealedToken(String.join(
                ":", FORMAT, newest(), Base64.getUrlEncoder().withoutPadding().encodeToString(whole)));
    }

    /**
     * The token itself.
     *
     * @throws LostKey where it was sealed by a key that is not here, or for another team, or was changed since
     */
    public String open(Home home, SealedToken sealed) {
        var part = sealed.text().split(":", 3);
        if (part.length != 3 || !part[0].equals(FORMAT) || !keys.containsKey(part[1])) {
            throw new LostKey(part.length == 3 ? part[1] : "?", home);
        }
        try {
            var whole = Base64.getUrlDecoder().decode(part[2]);
            var nonce = Arrays.copyOf(whole, NONCE_BYTES);
            return new String(
                    run(Cipher.DECRYPT_MODE, part[1], home, nonce, whole, NONCE_BYTES, whole.length - NONCE_BYTES),
                    StandardCharsets.UTF_8);
        } catch (IllegalArgumentException | IllegalStateException changed) {
            throw new LostKey(part[1], home);
        }
    }

    /** Whether the newest key sealed it. */
    public boolean isCurrent(SealedToken sealed) {
        return sealed.key().equals(newest());
    }

    private String newest() {
        return keys.keySet().iterator().next();
    }

    private byte[] run(int mode, String key, Home home, byte[] nonce, byte[] input, int from, int length) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, Objects.requireNonNull(keys.get(key)), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((home.platform() + ":" + home.team()).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input, from, length);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Names keys, and no key. */
    @Override
    public String toString() {
        return "TokenKeys" + List.copyOf(keys.keySet());
    }

    /** The keys cannot be read. */
    public static final class BadKeys extends RuntimeException {
        BadKeys(String problem) {
            super(problem);
        }
    }

    /** A token cannot be opened: its key is not among the keys, or it is not the token of that team. */
    public static final class LostKey extends RuntimeException {
        private final String key;

        LostKey(String key, Home home) {
            super("the token of " + home + " does not open with the key “" + key + "”");
            this.key = key;
        }

        public String key() {
            return key;
        }
    }
}
