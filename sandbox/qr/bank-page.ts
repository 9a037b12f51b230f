import { documentResponse, html } from "@/sandbox/html";
import { moneyText } from "@/sandbox/money-text";
import { bankText } from "@/sandbox/qr/bank-text";
import type { QrPayment } from "@/sandbox/qr/records";
import { QR_BANK_PATH } from "@/sandbox/qr/views";

const STYLE = `
.note{background:var(--ink);color:var(--paper);text-align:center;padding:.5rem 1rem;font-size:.875rem;font-weight:600;margin:0}
main{max-width:26rem;margin:0 auto;padding:2.5rem 1rem 3rem;display:grid;gap:1.75rem}
header p{margin:0}.amount{font-size:2.5rem;font-weight:650;margin:.25rem 0 0}
dl{display:grid;grid-template-columns:1fr auto;gap:.6rem 1rem;margin:0;padding:1rem 0;border-block:1px solid var(--line)}
dt{color:var(--soft)}dd{margin:0;text-align:right}
form{display:grid;gap:.75rem}
`;

/** What the payer sees in the app: what is asked, and the answers to it; afterwards what became of it. Needs no script. */
export function bankPage(payment: QrPayment): Response {
  const { language, text } = bankText(payment.locale);
  const total = moneyText(payment.minor, payment.currency.toLowerCase());
  const until = new Date(payment.validUntilMs).toISOString().slice(0, 16).replace("T", " ");
  const back = payment.returnUrl !== null && html`<p><a href="${payment.returnUrl}">${text.back}</a></p>`;
  const rest =
    payment.status === "open"
      ? html`<form method="post" action="${QR_BANK_PATH}/${payment.id}">
<button name="answer" value="pay">${text.pay.replace("{total}", total)}</button>
<button class="quiet" name="answer" value="refuse">${text.refuse}</button></form>`
      : html`<section role="status"><h2>${text.status[payment.status]}</h2>
<p class="soft">${payment.status === "paid" ? text.thanks : text.charged}</p></section>${back}`;
  const body = html`<p class="note">${text.sandbox}</p><main>
<header><p class="soft">${text.title}</p><h1>${text.shop}</h1><p class="amount num">${total}</p></header>
<dl><dt>${text.reference}</dt><dd>${payment.description}</dd><dt>${text.until}</dt><dd class="num">${until} UTC</dd></dl>
${rest}</main>`;
  return documentResponse({ lang: language, title: `${text.title}: ${total}`, style: STYLE, body });
}

export function noSuchBankPage(): Response {
  const { text } = bankText(null);
  return documentResponse({
    lang: "en",
    title: text.none,
    style: STYLE,
    body: html`<main><h1>${text.none}</h1></main>`,
    status: 404,
  });
}
