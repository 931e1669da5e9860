package tundish.assistant;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import tundish.book.DealNews;
import tundish.chat.Address;
import tundish.chat.Composer.Composed;
import tundish.chat.DealThread;
import tundish.chat.DealThread.Place;
import tundish.chat.DealThreads;
import tundish.chat.Letter;
import tundish.chat.Outbox;
import tundish.chat.Post;
import tundish.chat.ThreadWork;
import tundish.chat.ThreadWork.Tag;
import tundish.deal.Deal;
import tundish.deal.DealFilter;
import tundish.deal.DealId;
import tundish.deal.Deals;
import tundish.funnel.Funnel;
import tundish.funnel.Funnels;
import tundish.funnel.Stage;
import tundish.workspace.Channel;
import tundish.workspace.Settings;
import tundish.workspace.WorkspaceId;
import tundish.workspace.Workspaces;

/**
 * Keeps the threads of deals in step: one letter is one step, and asks for the next until there is nothing to do any more.
 * So nothing is said twice when a later step has to wait.
 */
final class ThreadLetters implements DealNews {

    /** What caused a letter was written down shortly before the letter was. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    /** Of a stage's deals, the longest there first, to find one that has a thread. */
    private static final int LOOKED_AT = 50;

    private final Workspaces workspaces;
    private final Deals deals;
    private final Funnels funnels;
    private final DealThreads threads;
    private final Outbox outbox;
    private final StageMarks marks;
    private final Timeline timeline;
    private final ThreadCards cards;
    private final InstantSource clock;

    ThreadLetters(Stores stores, Timeline timeline, ThreadCards cards, InstantSource clock) {
        this.workspaces = stores.workspaces();
        this.deals = stores.deals();
        this.funnels = stores.funnels();
        this.threads = stores.dealThreads();
        this.outbox = stores.outbox();
        this.marks = new StageMarks(stores.funnels());
        this.timeline = timeline;
        this.cards = cards;
        this.clock = clock;
    }

    @Override
    public void happened(Deal deal) {
        if (channel(deal.id()).isPresent()) {
            put(deal.id());
        }
    }

    private void put(DealId deal) {
        outbox.put(new Address.ToThread(deal), new Post.ThreadKept(deal), clock.instant());
    }

    private Optional<Channel> channel(DealId deal) {
        return workspaces.find(deal.workspace()).map(team -> team.settings().dealChannel());
    }

    /** The next step for the thread of a deal. */
    Composed compose(Letter letter, DealId id) {
        var settings = workspaces.find(id.workspace()).orElseThrow().settings();
        var channel = settings.dealChannel();
        return channel == null
                ? new Composed.Silence()
                : deals.find(id)
                        .map(deal -> step(letter, settings, channel, deal))
                        .orElseGet(Composed.Silence::new);
    }

    private Composed step(Letter letter, Settings settings, Channel channel, Deal deal) {
        var held = threads.find(deal.id());
        var place = held.map(DealThread::place);
        return place.isPresent()
                ? further(settings, deal, held.get(), place.get())
                : deal.isOpen() ? open(letter, settings, channel, deal, held) : new Composed.Silence();
    }

    /** Whoever is closed by now needs no thread any more. */
    private Composed open(Letter letter, Settings settings, Channel channel, Deal deal, Optional<DealThread> lost) {
        var told = lost.map(DealThread::told)
                .orElseGet(() -> timeline.toldBefore(deal, letter.notBefore().minus(MARGIN)));
        var reader = PostReader.team(settings);
        var tag = tag(reader, deal, "");
        return new Composed.InThread(
                channel,
                new ThreadWork.Open(cards.name(deal), tag, cards.card(reader, deal)),
                new DealThread(deal.id(), channel, null, told, deal.version(), tag.stage(), lost.isPresent()));
    }

    private Composed further(Settings settings, Deal deal, DealThread held, Place place) {
        var reader = PostReader.team(settings);
        var all = timeline.told(deal);
        var news = timeline.since(reader, deal, held.told());
        if (!news.lines().isEmpty()) {
            return new Composed.InThread(
                    held.channel(), new ThreadWork.Say(place, cards.news(reader, deal, news)), held.telling(all));
        }
        var tag = tag(reader, deal, held.tag());
        if (held.shownVersion() == deal.version() && held.tag().equals(tag.stage())) {
            return new Composed.Silence();
        }
        return new Composed.InThread(
                held.channel(),
                new ThreadWork.Show(place, cards.name(deal), tag, cards.card(reader, deal), !deal.isOpen()),
                held.showing(all, deal.version(), tag.stage()));
    }

    private Tag tag(PostReader reader, Deal deal, String before) {
        return marks.of(reader.language(), deal, cards.stage(reader, deal, deal.stage()), before);
    }

    /**
     * Lets threads follow stages that are called differently now: one in each stage, for what it is marked with is what
     * all of that stage are marked with.
     */
    void relabelled(WorkspaceId workspace) {
        if (workspaces
                .find(workspace)
                .map(team -> team.settings().dealChannel())
                .isPresent()) {
            funnels.all(workspace)
                    .forEach(funnel -> funnel.stages()
                            .forEach(stage -> inStage(workspace, funnel, stage).ifPresent(this::put)));
        }
    }

    private Optional<DealId> inStage(WorkspaceId workspace, Funnel funnel, Stage stage) {
        var there = DealFilter.ALL.in(funnel.name()).at(stage.id());
        return deals.list(workspace, there, 0, LOOKED_AT).deals().stream()
                .map(Deal::id)
                .filter(deal -> threads.find(deal).map(DealThread::place).isPresent())
                .findFirst();
    }

    /** Keeps how the thread stands, and looks whether there is more to do. */
    void arrived(Letter letter, Composed.InThread done) {
        var sent = letter.sent();
        threads.save(
                done.work() instanceof ThreadWork.Open && sent != null
                        ? done.after().at(new Place(sent.channelId(), sent.messageId()))
                        : done.after());
        put(done.after().deal());
    }

    /** A thread that is gone is made anew, unless the one in its place is gone at once too. */
    boolean lost(DealId deal) {
        var again = threads.find(deal).filter(thread -> !thread.anew());
        again.ifPresent(thread -> threads.save(thread.lost()));
        return again.isPresent();
    }
}
