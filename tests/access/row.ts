import type { Ids } from "./ids";

/**
 * Who asks. `unproven` is an admin whose session has not shown the second factor it owes, `stale_admin` one whose session
 * showed it too long ago for what needs a fresh one. `other_admin` is staff of the other market, with their cookies under both markets' names; `anonymous` is the
 * browser of a customer who is not signed in.
 */
export const ACTORS = [
  "anonymous",
  "customer_a",
  "customer_b",
  "blocked",
  "support",
  "catalogue_manager",
  "admin",
  "stale_admin",
  "unproven",
  "other_admin",
] as const;
export type Actor = (typeof ACTORS)[number];

/** Whose ids and secrets a request names: the asker's, another person's, one's of the other market, nobody's. */
export const SUBJECTS = ["own", "foreign", "elsewhere", "missing"] as const;
export type Subject = (typeof SUBJECTS)[number];

/**
 * What comes back, in words that leave out what differs between people (see `outcomeOf`):
 * `own`: what was asked for, shown; `public`: status 200 without anything of anybody; `sign-in`: the form to sign in; `prove`: the one to show a second factor;
 * `missing`: the page of what does not exist; `404 not_found`: status and code of a JSON refusal; `403`: a refusal page;
 * `303 /cart`: a redirect, followed by ` code` of what was done or ` !code` of what is wrong when the next page says so. `*` stands for any letters
 * within an address.
 */
export type Outcome = string;

/** The outcome of each actor; `else` of those who are not named. */
export type Line = Outcome | ({ readonly [A in Actor]?: Outcome } & { readonly else: Outcome });

/** What a request says besides its address. */
export type Ask = {
  /** Values of the parameters in the address. */
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly form?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Cookies by their name, in place of the asker's own. */
  readonly cookies?: Readonly<Record<string, string>>;
};

export type Row = {
  readonly ask?: (of: Ids, market: "kg" | "us") => Ask;
  /**
   * What the request names: `record`: something that belongs to somebody, so all four subjects are asked for; `secret`:
   * something that whoever holds it may use, so a foreign one is one's own; absent: nothing.
   */
  readonly names?: "record" | "secret";
  readonly own: Line;
  /** Foreign, elsewhere and missing alike, and whatever staff of the other market ask for. */
  readonly other?: Line;
  /** Its own subject is a person of this part and not the asker. */
  readonly about?: Actor;
  /** What it shows of anybody in this market is for whoever gets `own`. */
  readonly showsMarket?: true;
  /** Its people keep a card at the provider. */
  readonly cards?: true;
  /** Refused tries count against whom they name. */
  readonly counts?: true;
  /** Reads both markets' databases by its nature, whoever asks: catalogue pages link to themselves in the other market. */
  readonly bothMarkets?: true;
};

export type Table = Readonly<Record<string, Row>>;

export function subjectsOf(row: Row): readonly Subject[] {
  if (!row.names) return ["own"];
  return row.names === "record" ? SUBJECTS : ["own", "elsewhere", "missing"];
}

/** What a cell of the table expects. */
export function expected(row: Row, actor: Actor, subject: Subject): Outcome {
  const line = row.other !== undefined && (subject !== "own" || actor === "other_admin") ? row.other : row.own;
  return typeof line === "string" ? line : (line[actor] ?? line.else);
}

/** Nobody here: not signed in, not wholly so, blocked, or of the other market. */
const OUT: readonly Actor[] = ["anonymous", "blocked", "unproven", "other_admin"];

export function isOut(actor: Actor): boolean {
  return OUT.includes(actor);
}

function lineOf(nobody: Outcome, others: Line) {
  const named = typeof others === "string" ? { else: others } : others;
  return { ...named, ...Object.fromEntries(OUT.map((actor) => [actor, nobody])), else: named.else };
}

/** A page for whoever is signed in; the form to sign in for everybody else. */
export function signedIn(outcome: Line): Exclude<Line, Outcome> {
  return { ...lineOf("sign-in", outcome), unproven: "prove" };
}

/** A form for whoever is signed in: the page of a refusal for everybody else. */
export function signedInForm(outcome: Line): Exclude<Line, Outcome> {
  return { ...lineOf("401", outcome), unproven: "303 /account/second-factor/prove?next=" };
}

/** Whether nothing may come of it. */
export function isRefusal(wanted: Outcome): boolean {
  return /^(?:sign-in|prove|missing|40[134])|\/prove\?next=|^303 \/sign-in(?! [a-z])/.test(wanted);
}
