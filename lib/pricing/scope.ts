import type { DiscountScope } from "@/lib/pricing/pricing";

/** Whether a scope names a line. */
export function inScope(scope: DiscountScope, lineId: string): boolean {
  return scope === "all" || scope.lineIds.includes(lineId);
}
