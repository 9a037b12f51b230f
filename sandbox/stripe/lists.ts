import { z } from "zod";
import { invalidParam } from "@/sandbox/stripe/errors";
import { Expand, read, Text, Whole } from "@/sandbox/stripe/params";
import type { View } from "@/sandbox/stripe/views";

const Created = z.union([Whole, z.strictObject({ gt: Whole, gte: Whole, lt: Whole, lte: Whole }).partial()]);

/** The query parameters every Stripe list takes. */
export const ListQuery = z.strictObject({
  limit: Whole.refine((value) => value >= 1 && value <= 100, "This value must be between 1 and 100.").default(10),
  starting_after: Text.optional(),
  ending_before: Text.optional(),
  created: Created.optional(),
  expand: Expand,
});
export type ListQuery = z.infer<typeof ListQuery>;

function inRange(created: number, range: ListQuery["created"]): boolean {
  if (range === undefined) return true;
  if (typeof range === "number") return created === range;
  const { gt = -Infinity, gte = -Infinity, lt = Infinity, lte = Infinity } = range;
  return created > gt && created >= gte && created < lt && created <= lte;
}

export type ListView = {
  readonly object: "list";
  readonly url: string;
  readonly has_more: boolean;
  readonly data: readonly View[];
};

/** One page, newest first, of rows given oldest first. */
export function page<T extends { readonly id: string; readonly created: number }>(
  rows: readonly T[],
  query: ListQuery,
  url: string,
  view: (row: T) => View,
): ListView {
  const matching = rows.filter((row) => inRange(row.created, query.created)).reverse();
  const indexOf = (id: string, param: string) => {
    const index = matching.findIndex((row) => row.id === id);
    if (index < 0) throw invalidParam(param, `No such object: '${id}'`, "resource_missing");
    return index;
  };
  if (query.ending_before !== undefined) {
    const end = indexOf(query.ending_before, "ending_before");
    const start = Math.max(0, end - query.limit);
    return { object: "list", url, has_more: start > 0, data: matching.slice(start, end).map(view) };
  }
  const start = query.starting_after === undefined ? 0 : indexOf(query.starting_after, "starting_after") + 1;
  const data = matching.slice(start, start + query.limit).map(view);
  return { object: "list", url, has_more: start + query.limit < matching.length, data };
}

export function readList<Extra extends z.ZodRawShape>(form: unknown, extra: Extra) {
  return read(ListQuery.extend(extra), form);
}
