/**
 * The mark: one curl of a shyrdak, the felt carpet whose figure and ground are cut from one cloth.
 * Two horns coil into each other inside a 32 × 32 round; turned half around, the piece cut away is the piece that stays.
 */
export const MARK_PATH =
  "M16 16A2.667 2.667 0 0 1 21.333 16A8 8 0 0 1 5.333 16A13.333 13.333 0 0 1 32 16A16 16 0 0 1 0 16A13.333 13.333 0 0 0 26.667 16A8 8 0 0 0 10.667 16A2.667 2.667 0 0 0 16 16Z";

/** A line that curls into two horns in the middle of a box 240 wide, from −1 to 17; stroke it, do not fill it. */
export const DIVIDER_PATH = "M0 8H104A8 8 0 0 1 120 8A4 4 0 0 1 112 8M240 8H136A8 8 0 0 1 120 8A4 4 0 0 1 128 8";

const MADDER = "#b9322c";

const svg = (box: string, body: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${body}</svg>\n`;

/** Files made from the paths, by their place in the repository. */
export const BRAND_FILES: Readonly<Record<string, string>> = {
  "public/brand/mark.svg": svg("0 0 32 32", `<path fill="currentColor" d="${MARK_PATH}"/>`),
  "public/brand/divider.svg": svg(
    "0 -1 240 18",
    `<path fill="none" stroke="currentColor" stroke-width="1.25" stroke-linecap="round" d="${DIVIDER_PATH}"/>`,
  ),
  "public/icon.svg": svg("0 0 32 32", `<path fill="${MADDER}" d="${MARK_PATH}"/>`),
};
