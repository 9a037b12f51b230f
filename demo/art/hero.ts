export const HEROES = ["electronics"] as const;
export type HeroName = (typeof HEROES)[number];
export function heroSvg(_: HeroName): string { return ""; }
