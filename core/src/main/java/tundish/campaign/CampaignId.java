package tundish.campaign;

import tundish.workspace.WorkspaceId;

public record CampaignId(WorkspaceId workspace, long number) {}
