package app.leadline.organization;

import app.leadline.shared.WorkspaceId;

/** There is a new workspace; features give it what it begins with, in the transaction that makes it. */
public record WorkspaceCreated(WorkspaceId workspace) {}
