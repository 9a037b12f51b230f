import { type Import, importsOf } from "@/scripts/rooms/imports";
import { ADAPTERS, type Room, roomOf } from "@/scripts/rooms/rooms";

const ROOTS = /^(app|components|lib|db|demo|emails|messages|worker|sandbox|scripts|tests|e2e|bench)\//;

/** Every import that leaves its room, as `file:line: what is wrong`. `sources` maps paths from the root to contents. */
export function brokenRules(sources: ReadonlyMap<string, string>): readonly string[] {
  const imports = new Map([...sources].map(([file, source]) => [file, importsOf(file, source)]));
  return [...imports].flatMap(([file, found]) => {
    const room = isTest(file) ? undefined : roomOf(file);
    return room ? found.flatMap((each) => complaint(file, room, each, imports)) : [];
  });
}

function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file);
}

function complaint(
  file: string,
  room: Room,
  each: Import,
  imports: ReadonlyMap<string, readonly Import[]>,
): readonly string[] {
  const { target, line, typeOnly } = each;
  const say = (text: string) => [`${file}:${line}: ${text}`];
  const own = room.at.includes("*") ? "" : room.at;
  const allowed = [own, ...room.may, ...(typeOnly ? (room.mayName ?? []) : [])].filter(Boolean);
  if (isOurs(target) && !sameFolder(file, target) && !allowed.some((start) => target.startsWith(start))) {
    return say(`${own || "this folder"} may not import ${target}${typeOnly ? "" : " (see scripts/rooms/rooms.ts)"}`);
  }
  const fromOutside = target.startsWith(ADAPTERS.at) && !file.startsWith(ADAPTERS.at) && file !== ADAPTERS.onlyFrom;
  if (fromOutside) return say(`only ${ADAPTERS.onlyFrom} imports ${ADAPTERS.at}`);
  const way = room.neverReaches && !typeOnly ? wayTo(room.neverReaches, target, imports, new Set()) : undefined;
  return way ? say(`reaches what only the server has: ${way.join(" → ")}`) : [];
}

function isOurs(target: string): boolean {
  return ROOTS.test(target) || target.endsWith(".ts");
}

function sameFolder(file: string, target: string): boolean {
  const folder = file.split("/").slice(0, 2).join("/");
  return file.includes("/") && target.startsWith(`${folder}/`);
}

/** The imports that lead from a file to one of `ends`, none when nothing does. */
function wayTo(
  ends: readonly string[],
  target: string,
  imports: ReadonlyMap<string, readonly Import[]>,
  seen: Set<string>,
): readonly string[] | undefined {
  if (ends.some((end) => target.startsWith(end) || target === end.replace(/\.ts$/, ""))) return [target];
  if (seen.has(target)) return undefined;
  seen.add(target);
  const found = imports.get(target) ?? imports.get(`${target}.ts`) ?? imports.get(`${target}.tsx`) ?? [];
  for (const next of found) {
    const way = next.typeOnly ? undefined : wayTo(ends, next.target, imports, seen);
    if (way) return [target, ...way];
  }
  return undefined;
}
