import { documentResponse, type Html, html } from "@/sandbox/html";
import { moneyText } from "@/sandbox/money-text";
import {
  brandOf,
  DECLINED_CARD,
  KEPT_BUT_DECLINED_CARD,
  LATE_CARD,
  MASTERCARD,
  PAYING_CARD,
} from "@/sandbox/stripe/cards";
import { type PageLanguage, type PageText, textFor } from "@/sandbox/stripe/page-text";
import type { Line, Method, Session } from "@/sandbox/stripe/records";

const STYLE = `
.note{background:var(--ink);color:var(--paper);text-align:center;padding:.5rem 1rem;font-size:.875rem;font-weight:600;margin:0}
main{max-width:60rem;margin:0 auto;padding:1.5rem 1rem 3rem;display:grid;gap:2rem}
h2{font-size:1rem;font-weight:600}
.amount{font-size:2.25rem;font-weight:650;letter-spacing:-.01em;margin:.25rem 0 1.25rem}
ul{list-style:none;margin:0;padding:0}
.lines li{display:grid;grid-template-columns:1fr auto;gap:.25rem 1rem;padding:.75rem 0;border-top:1px solid var(--line)}
.lines p{margin:0}.lines .num{text-align:right;grid-column:2}.lines .soft{font-size:.875rem}
.sum{display:flex;justify-content:space-between;border-top:2px solid var(--ink);padding-top:.75rem;font-weight:650}
form{display:grid;gap:1.25rem}
fieldset{border:0;margin:0;padding:0;display:grid;gap:.5rem}
legend{font-weight:600;padding:0;margin-bottom:.5rem}
.choice{display:grid;grid-template-columns:auto 1fr;gap:.15rem .75rem;align-items:center;padding:.75rem;border:1px solid var(--line);border-radius:2px;background:var(--raised);cursor:pointer}
.choice:has(:checked){border-color:var(--ink);box-shadow:inset 0 0 0 1px var(--ink)}
.choice input{accent-color:var(--accent);width:1.15rem;height:1.15rem;margin:0}
.choice small{grid-column:2;color:var(--soft);font-size:.875rem}
.field{display:grid;gap:.35rem}.field label{font-weight:600}.field input{width:100%}.field small{color:var(--soft)}
.keep{display:flex;gap:.75rem;align-items:center;cursor:pointer}.keep input{accent-color:var(--accent);width:1.15rem;height:1.15rem;margin:0}
.error{border-left:4px solid var(--accent);background:var(--raised);margin:0;padding:.75rem 1rem;font-weight:600}
.pay{font-size:1.125rem;padding:.9rem}
.cancel{text-align:center}
.notice{max-width:34rem;margin:0 auto;padding:4rem 1rem;text-align:center}
@media (min-width:52rem){main{grid-template-columns:1fr 1fr;gap:4rem;padding-top:3.5rem}}
`;

const CARDS = [
  { number: PAYING_CARD, label: "pays" },
  { number: DECLINED_CARD, label: "declines" },
  { number: LATE_CARD, label: "late" },
] as const;

const CARDS_TO_KEEP = [
  { number: PAYING_CARD, label: "kept" },
  { number: MASTERCARD, label: "kept" },
  { number: KEPT_BUT_DECLINED_CARD, label: "keptButDeclined" },
  { number: DECLINED_CARD, label: "declines" },
] as const;

const BRANDS = { visa: "Visa", mastercard: "Mastercard" } as const;

function spaced(number: string): string {
  return number.replace(/\d{4}(?=\d)/g, "$& ");
}

function lineItem(line: Line, currency: string, text: PageText): Html {
  return html`<li><p>${line.name}${line.quantity > 1 && ` × ${line.quantity}`}</p>
<p class="num">${moneyText(line.unitAmount * line.quantity, currency)}</p>
${line.description !== null && html`<p class="soft">${line.description}</p>`}
${line.quantity > 1 && html`<p class="soft num">${moneyText(line.unitAmount, currency)} ${text.each}</p>`}</li>`;
}

function declineText(code: string, text: PageText): string {
  if (code === "insufficient_funds") return text.declined.funds;
  if (code === "incorrect_number") return text.declined.number;
  if (code === "test_mode_live_card") return text.declined.live;
  return text.declined.generic;
}

function page(language: PageLanguage, title: string, body: Html, status = 200): Response {
  const note = html`<header class="note">${textFor(language).sandbox}</header>`;
  return documentResponse({ lang: language, title, style: STYLE, body: html`${note}${body}`, status });
}

function choice(value: string, name: string, more: string, isFirst: boolean): Html {
  return html`<label class="choice"><input type="radio" name="card" value="${value}"${isFirst && { markup: " checked" }}>
<span class="num">${name}</span><small>${more}</small></label>`;
}

function keptChoice(method: Method, text: PageText, isFirst: boolean): Html {
  const until = `${String(method.expMonth).padStart(2, "0")}/${method.expYear}`;
  const name = `${BRANDS[brandOf(method.card)]} •••• ${method.card.slice(-4)}`;
  return choice(method.id, name, `${text.expires} ${until}`, isFirst);
}

/** The form of a session: which card, the box to keep it, the button. It is plain HTML and needs no script. */
function cardForm(
  session: Session,
  text: PageText,
  decline: string | null,
  radios: readonly Html[],
  button: string,
): Html {
  return html`<form method="post" action="/pay/${session.id}">
${decline !== null && html`<p class="error" role="alert">${declineText(decline, text)}</p>`}
<fieldset><legend>${text.card}</legend>${radios}</fieldset>
<p class="field" style="margin:0"><label for="number">${text.other}</label>
<input type="text" id="number" name="number" inputmode="numeric" autocomplete="off" maxlength="30" aria-describedby="number-hint">
<small id="number-hint">${text.otherHint}</small></p>
${session.asksToKeep && html`<label class="keep"><input type="checkbox" name="keep"> ${text.keep}</label>`}
<button class="pay" type="submit">${button}</button>
${session.cancelUrl !== null && html`<a class="cancel" href="${session.cancelUrl}">${text.cancel}</a>`}
</form>`;
}

/** The form a shopper pays on, their kept cards first; `decline` is the code of the card that just failed. */
export function paymentPage(
  session: Session,
  language: PageLanguage,
  kept: readonly Method[],
  decline: string | null,
): Response {
  const text = textFor(language);
  const total = moneyText(session.amountTotal, session.currency);
  const radios = [
    ...kept.map((method, index) => keptChoice(method, text, index === 0)),
    ...CARDS.map(({ number, label }, index) =>
      choice(number, spaced(number), text[label], index === 0 && kept.length === 0),
    ),
  ];
  return page(
    language,
    `${text.title}: ${total}`,
    html`<main>
<section aria-labelledby="order"><h1 id="order">${text.lines}</h1><p class="amount num">${total}</p>
<ul class="lines">${session.lines.map((line) => lineItem(line, session.currency, text))}</ul>
<p class="sum"><span>${text.total}</span><span class="num">${total}</span></p></section>
${cardForm(session, text, decline, radios, `${text.pay} ${total}`)}</main>`,
  );
}

/** The form on which a card is added to a customer. */
export function setupPage(session: Session, language: PageLanguage, decline: string | null): Response {
  const text = textFor(language);
  const radios = CARDS_TO_KEEP.map(({ number, label }, index) =>
    choice(number, spaced(number), text[label], index === 0),
  );
  return page(
    language,
    text.setupTitle,
    html`<main>
<section aria-labelledby="setup"><h1 id="setup">${text.setupTitle}</h1><p class="soft">${text.setupMore}</p></section>
${cardForm(session, text, decline, radios, text.save)}</main>`,
  );
}

function notice(language: PageLanguage, title: string, more: string, back: string | null, status = 200): Response {
  const link = back !== null && html`<p><a href="${back}">${textFor(language).backToShop}</a></p>`;
  return page(
    language,
    title,
    html`<main class="notice"><h1>${title}</h1><p class="soft">${more}</p>${link}</main>`,
    status,
  );
}

export function processingPage(language: PageLanguage): Response {
  const text = textFor(language);
  return notice(language, text.processing, text.processingMore, null);
}

export function expiredPage(session: Session, language: PageLanguage): Response {
  const text = textFor(language);
  return notice(language, text.expired, text.expiredMore, session.cancelUrl);
}

export function noSuchPage(language: PageLanguage): Response {
  const text = textFor(language);
  return notice(language, text.notFound, text.notFoundMore, null, 404);
}
