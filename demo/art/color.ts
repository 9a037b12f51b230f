/** A colour in OKLCH: `l` 0–1, `c` chroma, `h` degrees. Shading is done here because equal steps look equal. */
export type Color = { readonly l: number; readonly c: number; readonly h: number };

type Rgb = readonly [number, number, number];

const toLinear = (v: number) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
const toGamma = (v: number) => (v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055);

/** Makes a colour from its OKLCH coordinates. */
export function lch(l: number, c: number, h: number): Color {
  return { l, c, h };
}

/** Reads `#rrggbb`; anything else is a programming error and throws. */
export function parseHex(hex: string): Color {
  const match = /^#([0-9a-f]{6})$/i.exec(hex);
  if (!match?.[1]) throw new Error(`Not a #rrggbb colour: ${hex}`);
  const n = Number.parseInt(match[1], 16);
  const [r, g, b]: Rgb = [toLinear((n >> 16) / 255), toLinear(((n >> 8) & 255) / 255), toLinear((n & 255) / 255)];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    c: Math.hypot(a, bb),
    h: (Math.atan2(bb, a) * 180) / Math.PI,
  };
}

function toLinearRgb(color: Color): Rgb {
  const a = color.c * Math.cos((color.h * Math.PI) / 180);
  const b = color.c * Math.sin((color.h * Math.PI) / 180);
  const l = (color.l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (color.l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (color.l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** Writes `#rrggbb`; chroma outside sRGB is clipped per channel, which muted product colours never reach visibly. */
export function toHex(color: Color): string {
  const l = Math.min(1, Math.max(0, color.l));
  const channels = toLinearRgb({ ...color, l }).map((v) => {
    const byte = Math.round(255 * toGamma(Math.min(1, Math.max(0, v))));
    return byte.toString(16).padStart(2, "0");
  });
  return `#${channels.join("")}`;
}

/** Moves lightness by `by` (−1…1), keeping hue; chroma follows so that shades do not turn neon. */
export function tone(color: Color, by: number): Color {
  const l = Math.min(0.985, Math.max(0.06, color.l + by));
  return { l, c: color.c * Math.min(1.1, Math.max(0.5, l > 0.9 ? 1 - (l - 0.9) * 5 : 1)), h: color.h };
}

/** Blends two colours in OKLab; `t` 0 is the first. */
export function blend(from: Color, to: Color, t: number): Color {
  const rad = Math.PI / 180;
  const a = (1 - t) * from.c * Math.cos(from.h * rad) + t * to.c * Math.cos(to.h * rad);
  const b = (1 - t) * from.c * Math.sin(from.h * rad) + t * to.c * Math.sin(to.h * rad);
  return { l: (1 - t) * from.l + t * to.l, c: Math.hypot(a, b), h: Math.atan2(b, a) / rad };
}
