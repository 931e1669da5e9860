package tundish.storage;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import tundish.member.Account;
import tundish.workspace.Platform;

@Embeddable
record AccountPart(
        @Enumerated(EnumType.STRING) Platform platform,
        @Column(name = "user_id") String user) {

    static AccountPart of(Account account) {
        return new AccountPart(account.platform(), account.user());
    }

    Account toAccount() {
        return new Account(platform, user);
    }
}
