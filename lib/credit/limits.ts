/** Rows of a page of the staff's list of credit, and of a ledger. */
export const CREDITS_PER_PAGE = 25;
