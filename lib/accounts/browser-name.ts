/** What a browser's owner knows it by; a part is `undefined` when its user agent does not say. */
export type BrowserName = { readonly browser: string | undefined; readonly system: string | undefined };

/** Most telling first: nearly every browser also names those it descends from. */
const BROWSERS: readonly (readonly [sign: RegExp, name: string])[] = [
  [/\b(?:YaBrowser|Yowser)\//, "Yandex Browser"],
  [/\b(?:OPR|Opera|OPT)\//, "Opera"],
  [/\bVivaldi\//, "Vivaldi"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(?:Edg|EdgA|EdgiOS)\//, "Edge"],
  [/\b(?:Firefox|FxiOS)\//, "Firefox"],
  [/\b(?:Chrome|CriOS|HeadlessChrome|Chromium)\//, "Chrome"],
  [/\bVersion\/\S+ (?:Mobile\/\S+ )?Safari\//, "Safari"],
];

const SYSTEMS: readonly (readonly [sign: RegExp, name: string])[] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMacintosh\b/, "macOS"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bLinux\b/, "Linux"],
];

/** Reads a user agent the way a person would say it: `Firefox` on `Windows`. */
export function browserName(userAgent: string): BrowserName {
  const first = (list: typeof BROWSERS) => list.find(([sign]) => sign.test(userAgent))?.[1];
  return { browser: first(BROWSERS), system: first(SYSTEMS) };
}
