import { Notice } from "@/components/ui/notice";
import type { Flash } from "@/lib/api/flash";
import type { Translator } from "@/lib/i18n/translator";

/** What of an order came into the cart once more, and what did not. */
export function AgainNotice({ t, flash }: { readonly t: Translator; readonly flash: Flash }) {
  const { added, missing, fewer } = flash.with;
  return (
    <Notice tone={missing || fewer ? "warning" : "success"}>
      <p>{t("accountOrders.againDone", { count: Number(added ?? 0) })}</p>
      {missing && <p>{t("accountOrders.againMissing", { titles: missing })}</p>}
      {fewer && <p>{t("accountOrders.againFewer", { titles: fewer })}</p>}
    </Notice>
  );
}
