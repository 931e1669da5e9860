package tundish.bot.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import tundish.language.Language;

/** In which language a request is answered where there is something to say. */
final class ApiLanguage {

    private ApiLanguage() {}

    /** The one that the caller accepts; English where nothing is said of that. */
    static Language of(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Language.EN
                : Language.of(request.getLocale().toLanguageTag());
    }
}
