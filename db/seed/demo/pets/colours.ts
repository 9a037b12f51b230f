import type { DemoOption, DemoOptionValue, Text3 } from "@/db/seed/demo/types";

type Colour = { readonly label: Text3; readonly hex: string; readonly code: string };

/** The department's muted palette: woods, undyed wool and dyed cloth. `code` is the colour's part of a SKU. */
const COLOURS = {
  bone: { label: { en: "Bone", ru: "Слоновая кость", ky: "Сүт ак" }, hex: "#e6dfd0", code: "BON" },
  oat: { label: { en: "Oat", ru: "Овёс", ky: "Сулу" }, hex: "#d3c4a6", code: "OAT" },
  sand: { label: { en: "Sand", ru: "Песок", ky: "Кум" }, hex: "#c2a57c", code: "SND" },
  birch: { label: { en: "Birch", ru: "Берёза", ky: "Кайың" }, hex: "#dcc7a1", code: "BRC" },
  oak: { label: { en: "Oak", ru: "Дуб", ky: "Эмен" }, hex: "#b68d5b", code: "OAK" },
  walnut: { label: { en: "Walnut", ru: "Орех", ky: "Жаңгак" }, hex: "#6d4c36", code: "WAL" },
  fog: { label: { en: "Fog", ru: "Туман", ky: "Туман" }, hex: "#b4b5b1", code: "FOG" },
  slate: { label: { en: "Slate", ru: "Сланец", ky: "Көк боз" }, hex: "#66727c", code: "SLT" },
  graphite: { label: { en: "Graphite", ru: "Графит", ky: "Графит" }, hex: "#3b3c3e", code: "GRA" },
  ink: { label: { en: "Ink blue", ru: "Чернила", ky: "Сыя көк" }, hex: "#2c3d5a", code: "INK" },
  moss: { label: { en: "Moss", ru: "Мох", ky: "Эңилчек" }, hex: "#6a7049", code: "MOS" },
  sage: { label: { en: "Sage", ru: "Шалфей", ky: "Боз жашыл" }, hex: "#a1ab92", code: "SAG" },
  ochre: { label: { en: "Ochre", ru: "Охра", ky: "Кочкул сары" }, hex: "#bf8d3b", code: "OCH" },
  clay: { label: { en: "Clay", ru: "Глина", ky: "Чопо" }, hex: "#b5735a", code: "CLY" },
  madder: { label: { en: "Madder", ru: "Марена", ky: "Кочкул кызыл" }, hex: "#9b3b37", code: "MAD" },
  plum: { label: { en: "Plum", ru: "Слива", ky: "Кара өрүк" }, hex: "#5e3b52", code: "PLM" },
} as const satisfies Record<string, Colour>;

export type ColourKey = keyof typeof COLOURS;

const byKey: Readonly<Record<string, Colour>> = COLOURS;

/** The SKU part of any option value: three letters for a colour, else the key itself without its punctuation. */
export function skuCode(valueKey: string): string {
  return byKey[valueKey]?.code ?? valueKey.replaceAll("-", "").toUpperCase();
}

/** The colour axis, in the order the shopper sees. */
export function colour(...keys: readonly ColourKey[]): DemoOption {
  const values: readonly DemoOptionValue[] = keys.map((key) => ({
    key,
    label: COLOURS[key].label,
    hex: COLOURS[key].hex,
  }));
  return { key: "color", name: { en: "Color", ru: "Цвет", ky: "Түсү" }, values };
}
