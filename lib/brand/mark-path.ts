/** The path of `public/brand/mark.svg`, in a box of 32 by 32. */
export const MARK_PATH =
  "M16 16A2.667 2.667 0 0 1 21.333 16A8 8 0 0 1 5.333 16A13.333 13.333 0 0 1 32 16A16 16 0 0 1 0 16A13.333 13.333 0 0 0 26.667 16A8 8 0 0 0 10.667 16A2.667 2.667 0 0 0 16 16Z";
