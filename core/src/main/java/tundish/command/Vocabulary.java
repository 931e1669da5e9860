package tundish.command;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tundish.campaign.Campaign;
import tundish.campaign.Campaigns;
import tundish.dates.DatePhrase;
import tundish.dates.Dates;
import tundish.dates.Moment;
import tundish.funnel.Funnel;
import tundish.funnel.Funnels;
import tundish.member.Members;
import tundish.operation.Actor;

/** The words that a workspace knows: names of stages and members; by them a typed line is taken apart. */
public final class Vocabulary {

    private static final Pattern AMOUNT =
            Pattern.compile("([A-Z]{3}\\s?)?[¥￥$€£]?\\d[^\\s]*(\\s([A-Z]{3}|usd|eur|cny|rmb|gbp|jpy)\\b)?(?=\\s|$)");

    private static final Pattern COLON = Pattern.compile("([^:：]+)[:：]\\s*");

    private final Funnels funnels;
    private final Members members;
    private final Campaigns campaigns;
    private final Function<Actor, Moment> moments;

    /** @param moments where a person's date phrases are read from */
    public Vocabulary(Funnels funnels, Members members, Campaigns campaigns, Function<Actor, Moment> moments) {
        this.funnels = funnels;
        this.members = members;
        this.campaigns = campaigns;
        this.moments = moments;
    }

    /** Where the value of an option ends in the text that is left. */
    int endOf(Actor actor, Option option, Optional<Option> next, String text) {
        if (option.kind() != Option.Kind.TEXT && text.startsWith("\"") && text.indexOf('"', 1) > 0) {
            return text.indexOf('"', 1) + 1;
        }
        return switch (option.kind()) {
            case TEXT -> text.length();
            case DEAL, MEMBER -> endBefore(actor, next, text);
            case DATE -> endOfDate(actor, text);
            case STAGE -> endOfStage(actor, text);
            case CAMPAIGN -> endOfCampaign(actor, next, text);
            case WORD, GROUP -> endOfWord(text, 0);
            case AMOUNT -> endOfAmount(text);
        };
    }

    private int endBefore(Actor actor, Optional<Option> next, String text) {
        if (next.isEmpty()) {
            return text.length();
        }
        return switch (next.get().kind()) {
            case TEXT, WORD, GROUP -> endOfWord(text, 0);
            case DATE -> startOfDate(actor, text);
            case DEAL, MEMBER, STAGE, CAMPAIGN, AMOUNT ->
                firstWordAt(text, at -> fits(actor, next.get(), text.substring(at)));
        };
    }

    /** Where the first date stands; the end of the text where there is none. */
    private int startOfDate(Actor actor, String text) {
        return Dates.first(text, moments.apply(actor)).map(DatePhrase::start).orElse(text.length());
    }

    private int endOfDate(Actor actor, String text) {
        return Dates.first(text, moments.apply(actor))
                .filter(phrase -> phrase.start() == 0)
                .map(DatePhrase::end)
                .orElseGet(() -> endOfWord(text, 0));
    }

    private boolean fits(Actor actor, Option option, String text) {
        return switch (option.kind()) {
            case STAGE -> stageAt(actor, text) > 0;
            case MEMBER -> memberAt(actor, text);
            case AMOUNT -> AMOUNT.matcher(text).lookingAt();
            case CAMPAIGN -> campaignAt(actor, text) > 0;
            case DEAL, WORD, GROUP, DATE, TEXT -> false;
        };
    }

    /** A currency may stand apart, before or behind. */
    private static int endOfAmount(String text) {
        var amount = AMOUNT.matcher(text);
        return amount.lookingAt() ? amount.end() : endOfWord(text, 0);
    }

    private int endOfStage(Actor actor, String text) {
        var length = stageAt(actor, text);
        return length > 0 ? length : endOfWord(text, 0);
    }

    /**
     * How long the stage's name is that the text begins with, perhaps behind the name of its funnel and a colon; 0 for
     * none.
     */
    private int stageAt(Actor actor, String text) {
        return funnels.all(actor.workspaceId()).stream()
                .mapToInt(funnel -> Math.max(stageAt(funnel, text), elsewhere(funnel, text)))
                .max()
                .orElse(0);
    }

    private static int stageAt(Funnel funnel, String text) {
        return funnel.stages().stream()
                .flatMap(stage -> Stream.of(
                        stage.id().value(), stage.name().en(), stage.name().zh()))
                .filter(name -> startsWithWord(text, name))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** {@code partners: vetting}; a word that is no stage there will be said to be none. */
    private static int elsewhere(Funnel funnel, String text) {
        var name = COLON.matcher(text);
        if (!name.lookingAt() || !funnel.isCalled(name.group(1))) {
            return 0;
        }
        var stage = stageAt(funnel, text.substring(name.end()));
        return stage > 0 ? name.end() + stage : endOfWord(text, name.end());
    }

    /**
     * A name that is known, the longest that fits, or what one alone begins with; else the first word, or all where
     * nothing comes behind.
     */
    private int endOfCampaign(Actor actor, Optional<Option> next, String text) {
        var length = Math.max(campaignAt(actor, text), campaignBegunAt(actor, text));
        return length > 0 ? length : next.isEmpty() ? text.length() : endOfWord(text, 0);
    }

    private int campaignAt(Actor actor, String text) {
        return campaigns.all(actor.workspaceId()).stream()
                .map(Campaign::name)
                .filter(name -> startsWithWord(text, name))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** “Winter trade show” of “Winter trade show 冬季展会”; 0 where that is no campaign or more than one. */
    private int campaignBegunAt(Actor actor, String text) {
        var names =
                campaigns.all(actor.workspaceId()).stream().map(Campaign::name).toList();
        var longest = 0;
        for (var end = endOfWord(text, 0); end > 0; end = nextEndOfWord(text, end)) {
            var begun = text.substring(0, end);
            var called =
                    names.stream().filter(name -> startsWithWord(name, begun)).count();
            if (called == 0) {
                return longest;
            }
            longest = called == 1 ? end : longest;
        }
        return longest;
    }

    /** The end of the word behind; 0 where there is none. */
    private static int nextEndOfWord(String text, int from) {
        var at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at == text.length() ? 0 : endOfWord(text, at);
    }

    private boolean memberAt(Actor actor, String text) {
        return text.startsWith("@")
                || members.all(actor.workspaceId()).stream().anyMatch(member -> startsWithWord(text, member.name()));
    }

    private static boolean startsWithWord(String text, String word) {
        return text.regionMatches(true, 0, word, 0, word.length())
                && (text.length() == word.length() || Character.isWhitespace(text.charAt(word.length())));
    }

    /** The start of the first word but one that passes, or the end of the text. */
    private static int firstWordAt(String text, IntPredicate passes) {
        for (var at = endOfWord(text, 0); at < text.length(); at = endOfWord(text, at)) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (at < text.length() && passes.test(at)) {
                return at;
            }
        }
        return text.length();
    }

    private static int endOfWord(String text, int from) {
        var at = from;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
