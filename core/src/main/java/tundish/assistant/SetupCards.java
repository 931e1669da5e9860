package tundish.assistant;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import tundish.deal.Examples;
import tundish.funnel.DefaultFunnel;
import tundish.funnel.Funnels;
import tundish.member.Member;
import tundish.message.Block;
import tundish.message.Button;
import tundish.message.Card;
import tundish.message.Span;
import tundish.message.Texts;
import tundish.operation.FormName;
import tundish.operation.FunnelView;
import tundish.operation.Operation.FinishSetup;
import tundish.operation.Operation.LoadExamples;
import tundish.operation.Operation.OpenForm;
import tundish.operation.Operation.RemoveExamples;
import tundish.operation.Operation.ShowFunnel;
import tundish.operation.Operation.ShowFunnels;
import tundish.operation.Operation.ShowHelp;
import tundish.operation.Operation.SkipExamples;
import tundish.workspace.Setup;
import tundish.workspace.Setup.Step;
import tundish.workspace.Workspace;

/** How setting up reads: what holds, what was decided, and a button for each step. */
final class SetupCards {

    private final Funnels funnels;
    private final Examples examples;
    private final FunnelChoice choice;

    SetupCards(Funnels funnels, Examples examples, FunnelChoice choice) {
        this.funnels = funnels;
        this.examples = examples;
        this.choice = choice;
    }

    Card card(Member reader, Workspace workspace, Setup setup) {
        var texts = Texts.of("setup", reader.language());
        return setup.finishedAt() == null
                ? open(reader, texts, workspace, setup)
                : finished(reader, texts, workspace, setup);
    }

    private Card open(Member reader, Texts texts, Workspace workspace, Setup setup) {
        var blocks = new ArrayList<Block>();
        blocks.add(Block.paragraph(texts.line("intro")));
        blocks.addAll(steps(reader, texts, workspace, setup));
        blocks.add(Block.buttons(Button.primary(texts.get("finish"), new FinishSetup())));
        blocks.add(Block.note(texts.line("again")));
        return Card.of(texts.get("title", workspace.name()), blocks);
    }

    private Card finished(Member reader, Texts texts, Workspace workspace, Setup setup) {
        var blocks = new ArrayList<Block>();
        blocks.add(Block.paragraph(texts.line("finished.explain")));
        blocks.addAll(steps(reader, texts, workspace, setup));
        blocks.add(Block.buttons(
                Button.primary(texts.get("lead"), new OpenForm(FormName.LEAD, "")),
                new Button(texts.get("funnel.show"), new ShowFunnel(FunnelView.ALL)),
                new Button(texts.get("help"), new ShowHelp(""))));
        return new Card(Card.Tone.GOOD, texts.get("finished", workspace.name()), blocks);
    }

    private List<Block> steps(Member reader, Texts texts, Workspace workspace, Setup setup) {
        var settings = workspace.settings();
        var region = texts.line(
                "region",
                texts.get("language." + settings.language()),
                settings.zone().getId(),
                settings.currency(),
                settings.calendar());
        var channel = settings.teamChannel();
        var meeting = settings.meeting();
        var team = texts.line(
                "team",
                channel == null ? texts.get("none") : Span.channel(channel),
                meeting.held()
                        ? texts.get(
                                "meeting",
                                meeting.day()
                                        .getDisplayName(
                                                TextStyle.FULL,
                                                reader.language().locale()),
                                meeting.time())
                        : texts.get("none"));
        return List.of(
                step(texts, setup, Step.REGION, region, new OpenForm(FormName.SETUP_REGION, "")),
                step(texts, setup, Step.TEAM, team, new OpenForm(FormName.SETUP_TEAM, "")),
                funnel(reader, texts, workspace, setup),
                demo(texts, workspace, setup));
    }

    /** Where deals are in it already, stages are changed one by one. */
    private Block funnel(Member reader, Texts texts, Workspace workspace, Setup setup) {
        var stages = stages(reader, workspace);
        if (choice.isFree(workspace.id())) {
            return step(texts, setup, Step.FUNNEL, List.of(Span.text(stages)), new OpenForm(FormName.SETUP_FUNNEL, ""));
        }
        var why = choice.holdsExamplesOnly(workspace.id()) ? "funnel.examples" : "funnel.deals";
        return new Block.Entry(
                List.of(
                        Span.strong(tick(setup.done().contains(Step.FUNNEL)) + texts.get("step." + Step.FUNNEL)),
                        Span.text("  " + stages + " "),
                        Span.muted(texts.get(why))),
                List.of(new Button(texts.get("funnel.stages"), new ShowFunnels(DefaultFunnel.NAME))));
    }

    private Block demo(Texts texts, Workspace workspace, Setup setup) {
        var there = examples.of(workspace.id()).size();
        var done = setup.done().contains(Step.DEMO);
        var held = there > 0 ? texts.count("examples", there) : texts.get(done ? "none" : "examples.explain");
        var load = new Button(texts.get("examples.load"), new LoadExamples());
        var buttons = there > 0
                ? List.of(new Button(texts.get("examples.remove"), new RemoveExamples(false)))
                : done ? List.of(load) : List.of(load, new Button(texts.get("examples.skip"), new SkipExamples()));
        return new Block.Entry(
                List.of(Span.strong(tick(done) + texts.get("step." + Step.DEMO)), Span.text("  " + held)), buttons);
    }

    private static String tick(boolean done) {
        return done ? "✓ " : "";
    }

    private static Block step(Texts texts, Setup setup, Step step, List<Span> held, OpenForm form) {
        var done = setup.done().contains(step);
        var line = new ArrayList<Span>();
        line.add(Span.strong(tick(done) + texts.get("step." + step)));
        line.add(Span.text("  "));
        line.addAll(held);
        return new Block.Entry(line, List.of(new Button(texts.get(done ? "change" : "choose"), form)));
    }

    private String stages(Member reader, Workspace workspace) {
        return FunnelChoice.stages(
                funnels.find(workspace.id(), DefaultFunnel.NAME).orElse(DefaultFunnel.FUNNEL), reader.language());
    }
}
