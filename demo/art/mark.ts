/**
 * The brand mark: one curl of a shyrdak, the felt carpet whose figure and ground are cut from one cloth.
 * A square is cut by one curling line; turned half around, the cut-out is the piece itself.
 */
const HORN = "";
export const MARK_PATH = HORN;
export const BRAND_FILES: Readonly<Record<string, string>> = {};
