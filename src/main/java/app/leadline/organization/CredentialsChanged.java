package app.leadline.organization;

import app.leadline.shared.MemberId;

/** A member has a new password; whatever was signed in with the old one has to end. Published inside the transaction. */
public record CredentialsChanged(MemberId member, String email) {}
