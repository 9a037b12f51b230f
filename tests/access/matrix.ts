import { randomInt } from "node:crypto";
import type { MarketCode } from "@/lib/markets/markets";
import { inParallel } from "@/tests/rig/barrier";
import { type Answer, ask, cookieHeader, type Question } from "./ask";
import { localeOf } from "./belongings";
import { fingerprint } from "./fingerprint";
import type { Ids } from "./ids";
import { isOf, marksIn, withoutGoods, withoutWords } from "./marks";
import { comparable, isAsExpected, outcomeOf } from "./outcome";
import type { Route } from "./route-list";
import { ACTORS, type Actor, expected, isOut, isRefusal, type Row, type Subject, subjectsOf } from "./row";
import { cookiesOf, makeActor, subjectOf, type World } from "./world";

/** Something that is not as the table says, in words. */
export type Surprise = string;

/** Asks a route as everybody, for everything; resolves with what is not as its row says. */
export async function surprisesOf(
  app: string,
  world: World,
  route: Route,
  row: Row,
  actors: readonly Actor[] = ACTORS,
): Promise<readonly Surprise[]> {
  const found = await inParallel(actors, 4, async (actor) => {
    const answers = [];
    for (const subject of subjectsOf(row)) answers.push(await askCell(app, world, route, row, { actor, subject }));
    const surprises = answers.flatMap((answer) => answer.surprises);
    // An answer about something just made is like no other.
    const made = /^(?:201|303 http)/.test(expected(row, actor, "missing"));
    return made ? surprises : [...surprises, ...differences(actor, answers)];
  });
  return found.flat();
}

type Cell = { readonly actor: Actor; readonly subject: Subject };
type Asked = { readonly subject: Subject; readonly surprises: readonly Surprise[]; readonly comparable: string };

/** `anew`: of people made for this cell. */
async function askCell(app: string, world: World, route: Route, row: Row, cell: Cell, anew = false): Promise<Asked> {
  const { actor, subject } = cell;
  const { market } = world.place;
  const safe = route.kind === "PAGE" || route.kind === "GET";
  const wanted = expected(row, actor, subject);
  // What is refused changes nobody, so it is asked as and of those who are there; that it did not is looked at below.
  const kept = safe || (!anew && isRefusal(wanted) && row.counts !== true);
  const card = row.cards ?? false;
  const asker = kept ? world.people[actor] : await makeActor(world, actor, card);
  const fresh = kept ? false : { card };
  const owner = subject === "own" && row.about ? await ownerOf(world, row.about, actor, kept) : undefined;
  const of = owner ?? (await subjectOf(world, actor, asker, subject, fresh));
  const touchable = !safe && (subject !== "own" || isRefusal(wanted));
  const before = touchable ? await fingerprint(world, of) : "";
  const question = questionOf(route, row, of, market, cookiesOf(asker, market));
  const answer = await ask(app, question);
  const locale = localeOf(market);
  const isPublic = wanted === "public";
  const visible = withoutWords(isPublic ? withoutGoods(answer.text) : answer.text, sentIn(question));
  const shown = marksIn(visible).some((mark) => of.email.startsWith(mark));
  const outcome = outcomeOf(answer, { of, locale, shown });
  const name = `${route.key} as ${actor}, ${subject}`;
  const surprises = isAsExpected(outcome, wanted) ? [] : [`${name}: ${outcome}, not ${wanted}`];
  const allowed = [...(wanted === "own" ? marksIn(of.email) : []), ...(isOut(actor) ? [] : [asker.mark])];
  const isForStaff = (mark: string) => wanted === "own" && row.showsMarket === true && isOf(market, mark);
  const shownMarks = leaks(answer, question, allowed, isPublic).filter((mark) => !isForStaff(mark));
  for (const mark of shownMarks) surprises.push(`${name}: shows ${mark}`);
  if (touchable && (await fingerprint(world, of)) !== before) {
    // Jobs, too, change what somebody has who is there for long.
    if (kept) return askCell(app, world, route, row, cell, true);
    surprises.push(`${name}: changed what is not theirs`);
  }
  return { subject, surprises, comparable: comparable(answer, of, [...Object.values(asker.ids), asker.mark]) };
}

/**
 * Asks a route for what is somebody's as nobody, in other ways than its own; resolves with each way that shows something
 * or breaks the server.
 */
export async function leaksThrough(
  app: string,
  world: World,
  route: Route,
  row: Row,
  waysOf: (question: Question) => readonly Question[],
): Promise<readonly Surprise[]> {
  const { ids } = world.people.customer_a;
  const plain = questionOf(route, row, ids, world.place.market, {});
  const before = await fingerprint(world, ids);
  const found = await inParallel(waysOf(plain), 4, async (question) => {
    const answer = await ask(app, question);
    const broken = answer.status >= 500 ? [`status ${answer.status}`] : [];
    return [...broken, ...leaks(answer, question, [])].map(
      (what) => `${question.method} ${question.path} ${JSON.stringify(question.headers)}: ${what}`,
    );
  });
  const changed = (await fingerprint(world, ids)) === before ? [] : ["something of a customer was changed"];
  return [...found.flat(), ...changed];
}

/** Somebody of this market that a row is about; for staff of the other market, of theirs. */
async function ownerOf(world: World, about: Actor, actor: Actor, kept: boolean) {
  if (actor === "other_admin") return undefined;
  return (kept ? world.people[about] : await makeActor(world, about, false)).ids;
}

/** What is foreign, elsewhere and missing must look the same. */
function differences(actor: Actor, answers: readonly Asked[]): readonly Surprise[] {
  const missing = answers.find(({ subject }) => subject === "missing");
  return answers
    .filter(({ subject }) => subject === "foreign" || subject === "elsewhere")
    .filter((answer) => answer.comparable !== missing?.comparable)
    .map(
      ({ subject, comparable: text }) =>
        `as ${actor}: ${subject} differs from missing: ${firstDifference(text, missing?.comparable ?? "")}`,
    );
}

function firstDifference(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const from = Math.max(0, at - 30);
  return `…${a.slice(from, at + 80)}… and …${b.slice(from, at + 80)}…`;
}

/** Marks in an answer that are not allowed in it. What was sent may come back; in the catalogue, anybody's goods. */
export function leaks(
  answer: Answer,
  { path, body = "" }: Question,
  allowed: readonly string[],
  isPublic = false,
): readonly string[] {
  const whole = `${JSON.stringify(answer.headers)}\n${answer.text}`;
  const text = isPublic ? withoutGoods(whole) : whole;
  const sent = marksIn(sentIn({ path, body }));
  return marksIn(text).filter((mark) => !sent.includes(mark) && !allowed.includes(mark));
}

/** What a request says, readable. */
function sentIn({ path, body = "" }: Pick<Question, "path" | "body">): string {
  return decodeURIComponent(`${path}\n${body}`.replaceAll("+", " "));
}

/** The request of a cell. Each comes from an address of its own, so that no limit on one is met. */
export function questionOf(
  route: Route,
  row: Row,
  of: Ids,
  market: MarketCode,
  cookies: Readonly<Record<string, string>>,
): Question {
  const { path = {}, query, form, json, headers, cookies: changed } = row.ask?.(of, market) ?? {};
  const method = route.kind === "PAGE" ? "GET" : route.kind;
  const values: Readonly<Record<string, string>> = { locale: localeOf(market), market, unknown: "nothing", ...path };
  const address = route.path.replaceAll(/\[(?:\.\.\.)?(\w+)\]/g, (_, name) => values[name] ?? "");
  const search = query ? `?${new URLSearchParams(query)}` : "";
  const body =
    json !== undefined
      ? JSON.stringify(json)
      : form || (method === "POST" && !isApi(route))
        ? new URLSearchParams(form).toString()
        : undefined;
  const type = json !== undefined ? "application/json" : "application/x-www-form-urlencoded";
  return {
    method,
    path: `${address}${search}`,
    headers: {
      "x-forwarded-for": `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`,
      ...(isApi(route) && { "x-market": market }),
      ...(body !== undefined && { "content-type": type }),
      ...headers,
      ...cookieHeader({ ...cookies, ...changed }),
    },
    ...(body !== undefined && { body }),
  };
}

function isApi({ path }: Route): boolean {
  return path.startsWith("/api/");
}
