package tundish.assistant;

import tundish.command.Values;
import tundish.message.Form;
import tundish.message.Reply;
import tundish.operation.Actor;
import tundish.operation.FormId;
import tundish.operation.Operation;
import tundish.operation.Operation.AddLead;
import tundish.operation.Operation.AnswerDraft;
import tundish.operation.Operation.AppointSuccessOwner;
import tundish.operation.Operation.AttachLead;
import tundish.operation.Operation.BookCost;
import tundish.operation.Operation.ChangeFunnel;
import tundish.operation.Operation.ChangeGroupRole;
import tundish.operation.Operation.ChangeMember;
import tundish.operation.Operation.ChangeRate;
import tundish.operation.Operation.ChangeSettings;
import tundish.operation.Operation.ChooseReach;
import tundish.operation.Operation.ClaimDeal;
import tundish.operation.Operation.Decide;
import tundish.operation.Operation.DetachLead;
import tundish.operation.Operation.DropGoal;
import tundish.operation.Operation.EditDeal;
import tundish.operation.Operation.EndAbsence;
import tundish.operation.Operation.EnterAbsence;
import tundish.operation.Operation.ExportDeals;
import tundish.operation.Operation.FillSuggestion;
import tundish.operation.Operation.FinishSetup;
import tundish.operation.Operation.ForgetGroupRole;
import tundish.operation.Operation.GiveFeedback;
import tundish.operation.Operation.HandBack;
import tundish.operation.Operation.HandOverAll;
import tundish.operation.Operation.HandOverDeal;
import tundish.operation.Operation.HandReview;
import tundish.operation.Operation.ImportFile;
import tundish.operation.Operation.IssueToken;
import tundish.operation.Operation.Link;
import tundish.operation.Operation.LogFollowUp;
import tundish.operation.Operation.LoseDeal;
import tundish.operation.Operation.MoveDeal;
import tundish.operation.Operation.OfExamples;
import tundish.operation.Operation.OpenForm;
import tundish.operation.Operation.ReopenDeal;
import tundish.operation.Operation.RepeatDeal;
import tundish.operation.Operation.ReportCampaigns;
import tundish.operation.Operation.RetryPost;
import tundish.operation.Operation.RevokeToken;
import tundish.operation.Operation.SamePerson;
import tundish.operation.Operation.SaveCampaign;
import tundish.operation.Operation.SetGoal;
import tundish.operation.Operation.SetUp;
import tundish.operation.Operation.SettleItem;
import tundish.operation.Operation.SettleSuggestion;
import tundish.operation.Operation.ShowAbsences;
import tundish.operation.Operation.ShowCampaign;
import tundish.operation.Operation.ShowDeal;
import tundish.operation.Operation.ShowFunnel;
import tundish.operation.Operation.ShowFunnels;
import tundish.operation.Operation.ShowGoal;
import tundish.operation.Operation.ShowGoals;
import tundish.operation.Operation.ShowHelp;
import tundish.operation.Operation.ShowHome;
import tundish.operation.Operation.ShowPeople;
import tundish.operation.Operation.ShowRates;
import tundish.operation.Operation.ShowReport;
import tundish.operation.Operation.ShowReview;
import tundish.operation.Operation.ShowSettings;
import tundish.operation.Operation.ShowSetup;
import tundish.operation.Operation.ShowSuggestions;
import tundish.operation.Operation.ShowSync;
import tundish.operation.Operation.ShowTokens;
import tundish.operation.Operation.ShowUndelivered;
import tundish.operation.Operation.ShowWhy;
import tundish.operation.Operation.SkipExamples;
import tundish.operation.Operation.SnoozeDeal;
import tundish.operation.Operation.SomebodyNew;
import tundish.operation.Operation.UndoFollowUp;
import tundish.operation.Operation.WinDeal;
import tundish.operation.Operation.WithdrawCost;

/** Which feature answers what. The compiler names every place that a new operation or form must be added to. */
record Features(
        FollowUpOperations followUps,
        LeadOperations leads,
        DealOperations deals,
        ClosingOperations closings,
        FunnelOperations funnel,
        FunnelSetup funnelSetup,
        ReportOperations reports,
        ReviewOperations reviews,
        SyncOperations sync,
        HelpOperations help,
        HomeOperations home,
        TeamOperations team,
        CampaignOperations campaigns,
        RateOperations rates,
        GoalOperations goals,
        AbsenceOperations absences,
        LeaverOperations leavers,
        GroupOperations groups,
        SuggestionOperations suggestions,
        SuccessOperations success,
        SetupOperations setup,
        ExampleOperations examples,
        LinkOperations links,
        FileOperations files,
        TokenOperations tokens,
        PostOperations posts) {

    /** Asks platforms what only they know. Runs before the transaction, which must not wait for them. */
    void inquire(Actor actor, Operation operation) {
        switch (operation) {
            case ChangeSettings change -> team.inquire(actor, change.values());
            case SetUp step -> team.inquire(actor, step.values());
            default -> {}
        }
    }

    /** Runs inside the one transaction. */
    Reply carryOut(Actor actor, Operation operation) {
        return switch (operation) {
            case LogFollowUp log -> followUps.log(actor, log);
            case UndoFollowUp undo -> followUps.undo(actor, undo);
            case AddLead add -> leads.add(actor, add);
            case ClaimDeal claim -> leads.claim(actor, claim);
            case ShowDeal show -> deals.show(actor, show);
            case MoveDeal move -> deals.move(actor, move);
            case EditDeal edit -> deals.edit(actor, edit);
            case HandOverDeal handOver -> deals.handOver(actor, handOver);
            case SnoozeDeal snooze -> deals.snooze(actor, snooze);
            case WinDeal win -> closings.win(actor, win);
            case LoseDeal lose -> closings.lose(actor, lose);
            case ReopenDeal reopen -> closings.reopen(actor, reopen);
            case RepeatDeal repeat -> closings.repeat(actor, repeat);
            case ShowFunnel show -> funnel.show(actor, show);
            case ShowReport show -> reports.show(actor, show);
            case ShowWhy why -> reports.why(actor, why);
            case ShowReview show -> reviews.show(actor, show);
            case HandReview hand -> reviews.hand(actor, hand);
            case ShowSync _ -> sync.show(actor);
            case GiveFeedback feedback -> sync.feedback(actor, feedback);
            case Decide decide -> sync.decide(actor, decide);
            case SettleItem settle -> sync.settle(actor, settle);
            case ShowHelp show -> help.show(actor, show);
            case ShowHome _ -> home.show(actor);
            case ShowSettings _ -> team.settings(actor);
            case ChangeSettings change -> team.change(actor, change);
            case Link link -> links.link(actor, link);
            case SamePerson same -> links.samePerson(actor, same);
            case SomebodyNew somebody -> links.somebodyNew(actor, somebody);
            case ChooseReach choose -> links.chooseReach(actor, choose);
            case ShowSetup _ -> setup.show(actor);
            case SetUp step -> setup.setUp(actor, step);
            case SkipExamples _ -> setup.skipExamples(actor);
            case OfExamples of -> examples.carryOut(actor, of);
            case FinishSetup _ -> setup.finish(actor);
            case ShowFunnels show -> funnelSetup.show(actor, show);
            case ChangeFunnel change -> funnelSetup.change(actor, change);
            case ShowSuggestions _ -> suggestions.show(actor);
            case SettleSuggestion settle -> suggestions.settle(actor, settle);
            case FillSuggestion fill -> suggestions.fill(actor, fill);
            case AppointSuccessOwner appoint -> success.appoint(actor, appoint);
            case ShowPeople _ -> team.people(actor);
            case ChangeMember change -> team.change(actor, change);
            case ShowCampaign show -> campaigns.show(actor, show);
            case SaveCampaign save -> campaigns.save(actor, save);
            case BookCost book -> campaigns.book(actor, book);
            case WithdrawCost withdraw -> campaigns.withdraw(actor, withdraw);
            case AttachLead attach -> campaigns.attach(actor, attach);
            case DetachLead detach -> campaigns.detach(actor, detach);
            case ReportCampaigns report -> campaigns.report(actor, report);
            case ShowGoals _ -> goals.show(actor);
            case ShowGoal show -> goals.show(actor, show);
            case SetGoal set -> goals.set(actor, set);
            case DropGoal drop -> goals.drop(actor, drop);
            case ShowRates _ -> rates.show(actor);
            case ChangeRate change -> rates.change(actor, change);
            case ChangeGroupRole change -> groups.change(actor, change);
            case ForgetGroupRole forget -> groups.forget(actor, forget);
            case HandOverAll all -> leavers.handOverAll(actor, all);
            case HandBack back -> leavers.handBack(actor, back);
            case ShowAbsences _ -> absences.show(actor);
            case EnterAbsence enter -> absences.enter(actor, enter);
            case EndAbsence end -> absences.end(actor, end);
            case ImportFile file -> files.take(actor, file);
            case ExportDeals export -> files.export(actor, export);
            case ShowTokens _ -> tokens.show(actor);
            case IssueToken issue -> tokens.issue(actor, issue);
            case RevokeToken revoke -> tokens.revoke(actor, revoke);
            case ShowUndelivered _ -> posts.undelivered(actor);
            case RetryPost retry -> posts.retry(actor, retry);
            case OpenForm(var form, var subject) ->
                new Reply.Asked(form(actor, new FormId(form, subject, -1), Values.NONE));
            case AnswerDraft _ -> throw new IllegalStateException("drafts are answered before they are carried out");
        };
    }

    /** The form, with what it is about and what was typed before; runs inside a transaction. */
    Form form(Actor actor, FormId form, Values values) {
        return switch (form.form()) {
            case FOLLOW_UP -> followUps.form(actor, form, values);
            case LEAD -> leads.form(actor, form, values);
            case SHOW, CLAIM, MOVE, EDIT, HAND_OVER, SNOOZE -> deals.form(actor, form, values);
            case WON, LOST, REOPEN, REPURCHASE -> closings.form(actor, form, values);
            case FUNNELS -> funnelSetup.form(actor, form, values);
            case FUNNEL -> funnel.form(actor, form, values);
            case REPORT -> reports.form(actor, form, values);
            case REVIEW -> reviews.form(actor, form, values);
            case FEEDBACK, DECIDE -> sync.form(actor, form, values);
            case SETTINGS, MEMBER -> team.form(actor, form, values);
            case CAMPAIGN,
                    CAMPAIGN_EDIT,
                    CAMPAIGN_COST,
                    CAMPAIGN_ATTACH,
                    CAMPAIGN_DETACH,
                    CAMPAIGN_SHOW,
                    CAMPAIGN_REPORT -> campaigns.form(actor, form, values);
            case GOAL, GOAL_EDIT, GOAL_SHOW, GOAL_DROP -> goals.form(actor, form, values);
            case RATE -> rates.form(actor, form, values);
            case SUGGESTION -> suggestions.form(actor, form, values);
            case SUCCESS_OWNER -> success.form(actor, form, values);
            case ROLES -> groups.form(actor, form, values);
            case LEAVER -> leavers.form(actor, form, values);
            case AWAY -> absences.form(actor, form, values);
            case EXAMPLES -> examples.form(actor, form, values);
            case LINK, SAME_PERSON, REACH -> links.form(actor, form, values);
            case SETUP_REGION, SETUP_TEAM, SETUP_FUNNEL -> setup.form(actor, form, values);
            case TOKEN -> tokens.form(actor, form, values);
            case IMPORT, EXPORT -> files.form(actor, form, values);
        };
    }
}
