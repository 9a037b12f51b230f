export const STOCK_PER_PAGE = 50;
export const MOVEMENTS_PER_PAGE = 50;
