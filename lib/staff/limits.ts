/** Rows of a page of the list of customers. */
export const CUSTOMERS_PER_PAGE = 25;
