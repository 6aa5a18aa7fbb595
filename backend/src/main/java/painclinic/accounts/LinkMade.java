package painclinic.accounts;

import painclinic.access.SignInLink;

/** An account with the link that was made for its person; the link is told this once. */
record LinkMade(Account account, SignInLink link) {}
