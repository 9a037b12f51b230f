import type { Metadata } from "next";
import { staffVisit } from "@/app/_reads/staff";
import type { Translator } from "@/lib/i18n/translator";
import { isMarketCode } from "@/lib/markets/markets";

/** The head of a staff page: nobody but staff is told of it. */
export async function staffMetadata(market: string, title: (t: Translator) => string): Promise<Metadata> {
  const hidden: Metadata = {
    robots: { index: false, follow: false },
    referrer: "same-origin",
    icons: { icon: { url: "/icon.svg", type: "image/svg+xml" } },
    formatDetection: { telephone: false, email: false, address: false },
  };
  if (!isMarketCode(market)) return { ...hidden, title: "404 · Marque" };
  const { t } = await staffVisit(market);
  return { ...hidden, title: `${title(t)} · ${market.toUpperCase()} · Marque` };
}
