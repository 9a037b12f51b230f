import type { MOVEMENT_REASONS } from "@/db/schema/inventory";

/** Why staff change what is on the shelf. `counted`: a count found another number. */
export const ADJUSTMENT_REASONS = [
  "received",
  "counted",
  "damaged",
  "write_off",
  "adjustment",
] as const satisfies readonly (typeof MOVEMENT_REASONS)[number][];
