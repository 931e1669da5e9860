package tundish.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import tundish.workspace.Home;
import tundish.workspace.Platform;

class TokenKeysTest {

    private static final Home ACME = new Home(Platform.SLACK, "T0ACME");
    private static final Home OTHER = new Home(Platform.SLACK, "T0OTHER");
    private static final String OLD = "old:" + base64((byte) 1);
    private static final String NEW = "new:" + base64((byte) 2);

    private static String base64(byte filled) {
        var key = new byte[32];
        Arrays.fill(key, filled);
        return Base64.getEncoder().encodeToString(key);
    }

    @Test
    void opensWhatItSealedForThatTeamAlone() {
        var keys = TokenKeys.read(OLD);
        var sealed = keys.seal(ACME, "xoxb-秘密");
        assertThat(keys.open(ACME, sealed)).isEqualTo("xoxb-秘密");
        assertThat(keys.seal(ACME, "xoxb-秘密")).isNotEqualTo(sealed);
        assertThatThrownBy(() -> keys.open(OTHER, sealed)).isInstanceOf(TokenKeys.LostKey.class);
        assertThatThrownBy(() -> keys.open(new Home(Platform.DISCORD, "T0ACME"), sealed))
                .isInstanceOf(TokenKeys.LostKey.class);
    }

    @Test
    void opensWithEveryKeyAndSealsWithTheFirst() {
        var sealed = TokenKeys.read(OLD).seal(ACME, "xoxb-1");
        var both = TokenKeys.read(NEW + ", " + OLD);
        assertThat(both.open(ACME, sealed)).isEqualTo("xoxb-1");
        assertThat(both.isCurrent(sealed)).isFalse();
        assertThat(both.isCurrent(both.seal(ACME, "xoxb-1"))).isTrue();
        assertThatThrownBy(() -> TokenKeys.read(NEW).open(ACME, sealed))
                .hasMessageContaining("does not open with the key “old”");
    }

    @Test
    void opensNothingThatWasChanged() {
        var keys = TokenKeys.read(OLD);
        var sealed = keys.seal(ACME, "xoxb-1").text();
        var middle = sealed.length() / 2;
        var changed =
                sealed.substring(0, middle) + (sealed.charAt(middle) == 'A' ? 'B' : 'A') + sealed.substring(middle + 1);
        for (var text : new String[] {changed, "v1:old:", "v1:old:AAAA", "", "v2" + sealed.substring(2), "v1:old:%%"}) {
            assertThatThrownBy(() -> keys.open(ACME, new SealedToken(text))).isInstanceOf(TokenKeys.LostKey.class);
        }
    }

    @Test
    void saysWhichKeyItCannotReadAndNotTheKeyItself() {
        assertThatThrownBy(() -> TokenKeys.read(" ")).hasMessage("there is no key");
        assertThatThrownBy(() -> TokenKeys.read(OLD + ",c2VjcmV0"))
                .hasMessage("key number 2 is not written as name:base64");
        assertThatThrownBy(() -> TokenKeys.read("short:c2VjcmV0"))
                .hasMessage("the key “short” has 6 bytes and needs 32");
        assertThatThrownBy(() -> TokenKeys.read("odd:s$cret")).hasMessage("the key “odd” is no base64");
        assertThatThrownBy(() -> TokenKeys.read(OLD + "," + OLD)).hasMessage("two keys are called “old”");
    }

    @Test
    void tellsNothingOfKeysAndTokens() {
        var keys = TokenKeys.read(OLD + "," + NEW);
        assertThat(keys).hasToString("TokenKeys[old, new]");
        assertThat(keys.seal(ACME, "xoxb-1")).hasToString("SealedToken");
    }
}
