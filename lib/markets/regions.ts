import type { Region } from "./market";

/** Cities offered by the address form of Kyrgyzstan; `other` opens a field to type any place. */
export const KG_CITIES = [
  { code: "bishkek", name: { en: "Bishkek", ru: "Бишкек", ky: "Бишкек" } },
  { code: "osh", name: { en: "Osh", ru: "Ош", ky: "Ош" } },
  { code: "jalal-abad", name: { en: "Jalal-Abad", ru: "Джалал-Абад", ky: "Жалал-Абад" } },
  { code: "karakol", name: { en: "Karakol", ru: "Каракол", ky: "Каракол" } },
  { code: "tokmok", name: { en: "Tokmok", ru: "Токмок", ky: "Токмок" } },
  { code: "naryn", name: { en: "Naryn", ru: "Нарын", ky: "Нарын" } },
  { code: "talas", name: { en: "Talas", ru: "Талас", ky: "Талас" } },
  { code: "batken", name: { en: "Batken", ru: "Баткен", ky: "Баткен" } },
  { code: "balykchy", name: { en: "Balykchy", ru: "Балыкчы", ky: "Балыкчы" } },
  { code: "kara-balta", name: { en: "Kara-Balta", ru: "Кара-Балта", ky: "Кара-Балта" } },
  { code: "uzgen", name: { en: "Uzgen", ru: "Узген", ky: "Өзгөн" } },
  { code: "other", name: { en: "Another place", ru: "Другой населённый пункт", ky: "Башка жер" } },
] as const satisfies readonly Region[];

const STATES =
  "AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming";

/** The 50 states and the District of Columbia, by their postal codes. */
export const US_STATES: readonly Region[] = STATES.split("|").map((entry) => ({
  code: entry.slice(0, 2),
  name: { en: entry.slice(3) },
}));
