package tundish.bot.install;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import tundish.bot.install.InstallPage.Item;
import tundish.bot.install.InstallPage.Section;
import tundish.command.Command;
import tundish.command.Commands;
import tundish.message.Texts;

/** What can be typed, for whoever wants to know before adding the bot, or right after. */
@Controller
public final class GuidePage {

    public static final String PATH = "/install/guide";

    @GetMapping(PATH)
    ModelAndView guide(Locale browser, HttpServletResponse response) {
        var texts = Texts.of("commands", InstallPage.language(browser));
        var page = InstallPage.of(browser, "plain", "guide");
        for (var command : Commands.ALL) {
            page = page.with(about(texts, command));
        }
        return page.drawn(HttpStatus.OK, response);
    }

    private static Section about(Texts texts, Command command) {
        var uses = command.uses().stream()
                .map(use ->
                        new Item(("/" + command.name() + " " + use.word().en()).strip(), texts.get(use.key(command))));
        var examples = Stream.of(texts.get(command.name() + ".examples").split("\\s*\\|\\s*"))
                .limit(2)
                .map(example -> new Item("", example));
        return new Section(
                "/" + command.name() + " – " + texts.get(command.name() + ".about"),
                Stream.of(uses, examples).flatMap(each -> each).toList());
    }
}
