import type { LocalizedText } from "@/lib/markets/market";
import type { MarketCode } from "@/lib/markets/markets";

export type Contact = {
  /** Who sells: the name on invoices. */
  readonly legalName: LocalizedText;
  /** The seller's number at the tax office. */
  readonly taxNumber: string;
  readonly email: string;
  readonly phone: { readonly display: string; readonly e164: string };
  readonly address: LocalizedText;
  readonly hours: LocalizedText;
};

/** How a market's shoppers reach the shop. The demo's numbers and domain are reserved for fiction. */
export const CONTACTS: { readonly [M in MarketCode]: Contact } = {
  kg: {
    legalName: { en: "Marque KG LLC", ru: "ОсОО «Марк КГ»", ky: "«Марк КГ» ЖЧК" },
    taxNumber: "00000000000000",
    email: "kg@marque.example",
    phone: { display: "+996 312 000 000", e164: "+996312000000" },
    address: { en: "Bishkek, Kyrgyzstan", ru: "Бишкек, Кыргызстан", ky: "Бишкек, Кыргызстан" },
    hours: { en: "Mon–Sat, 9:00–19:00", ru: "Пн–Сб, 9:00–19:00", ky: "Дш–Иш, 9:00–19:00" },
  },
  us: {
    legalName: { en: "Marque US, Inc." },
    taxNumber: "00-0000000",
    email: "us@marque.example",
    phone: { display: "(212) 555-0142", e164: "+12125550142" },
    address: { en: "Brooklyn, New York" },
    hours: { en: "Mon–Fri, 9 am–6 pm ET" },
  },
};
