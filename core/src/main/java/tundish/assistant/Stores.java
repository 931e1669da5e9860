package tundish.assistant;

import tundish.Transactions;
import tundish.book.Successions;
import tundish.campaign.Campaigns;
import tundish.chat.DealThreads;
import tundish.chat.Letters;
import tundish.chat.Outbox;
import tundish.deal.DealHistory;
import tundish.deal.Deals;
import tundish.deal.Examples;
import tundish.followup.FollowUps;
import tundish.funnel.Funnels;
import tundish.installation.Installations;
import tundish.installation.Tickets;
import tundish.member.Absences;
import tundish.member.Groups;
import tundish.member.Members;
import tundish.member.Reaches;
import tundish.metrics.Journeys;
import tundish.money.Rates;
import tundish.nudge.Nudges;
import tundish.operation.Drafts;
import tundish.sync.Agenda;
import tundish.sync.MeetingNotes;
import tundish.sync.Weeks;
import tundish.workspace.Setups;
import tundish.workspace.Workspaces;

/** Everything that is kept, by whoever keeps it. */
public record Stores(
        Workspaces workspaces,
        Members members,
        Groups groups,
        Absences absences,
        Successions successions,
        Funnels funnels,
        Deals deals,
        DealHistory history,
        FollowUps followUps,
        Drafts drafts,
        MeetingNotes meetingNotes,
        Weeks weeks,
        Agenda agenda,
        Journeys journeys,
        Nudges nudges,
        Outbox outbox,
        Letters letters,
        DealThreads dealThreads,
        Rates rates,
        Installations installations,
        Tickets tickets,
        Setups setups,
        Reaches reaches,
        Campaigns campaigns,
        Examples examples,
        Transactions transactions) {}
