import type { BlobRow } from "@/sandbox/blob/files";
import type { DeskCtx } from "@/sandbox/desk/control";
import { API_MODES } from "@/sandbox/failures";
import { documentResponse, type Html, html } from "@/sandbox/html";
import { moneyText } from "@/sandbox/money-text";
import { refundedOf } from "@/sandbox/paypal/views";
import { expireQrIfDue } from "@/sandbox/qr/payments";
import { QR_BANK_PATH, refundsOf } from "@/sandbox/qr/views";
import { ofAccount } from "@/sandbox/stripe/ledger";
import type { Session } from "@/sandbox/stripe/records";
import { expireIfDue } from "@/sandbox/stripe/session-expiry";
import { WEBHOOK_MODES } from "@/sandbox/stripe/webhook-mode";

const STYLE = `
main{max-width:72rem;margin:0 auto;padding:2rem 1rem 4rem;display:grid;gap:2.75rem}
main>*{min-width:0}
#payments{display:grid;gap:2rem}#payments>*{min-width:0}
h1{font-size:1.75rem}h2{font-size:1.125rem;margin-bottom:.75rem}
header p{margin:.35rem 0 0;max-width:65ch}
nav ul{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:.75rem}
nav a{display:block;height:100%;padding:1rem;background:var(--raised);border:1px solid var(--line);border-radius:2px;text-decoration:none}
nav a:hover strong{text-decoration:underline}
nav strong{display:block;color:var(--ink)}nav span{color:var(--soft);font-size:.875rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.875rem}
th{text-align:left;font-weight:600;color:var(--soft)}
th,td{padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--line);vertical-align:baseline}
td.num,th.num{text-align:right}th:last-child,td:last-child{padding-right:0}
.time,.ref{white-space:nowrap;font-variant-numeric:tabular-nums}
code{font-size:.8125rem;overflow-wrap:anywhere}
form{margin:0}
.row{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:end;padding:.75rem 0;border-top:1px solid var(--line)}
.row b{flex:1 0 9rem;align-self:center}
.row label{display:grid;gap:.2rem;font-size:.8125rem;color:var(--soft)}
.row select,.row input{padding:.35rem .5rem;color:var(--ink)}.row input{width:7.5rem}
`;

const SHOWN = 50;

function time(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replace("T", " ");
}

function table(label: string, headings: readonly string[], rows: readonly Html[], empty: string): Html {
  if (rows.length === 0) return html`<p class="soft">${empty}</p>`;
  const head = headings.map((heading) =>
    heading.startsWith("#")
      ? html`<th class="num" scope="col">${heading.slice(1)}</th>`
      : html`<th scope="col">${heading}</th>`,
  );
  return html`<div class="scroll" role="region" aria-label="${label}" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

function select(name: string, options: readonly string[], current: string): Html {
  return html`<label>Mode <select name="${name}">${options.map((option) => html`<option${option === current && { markup: " selected" }}>${option}</option>`)}</select></label>`;
}

function number(name: string, label: string, value: number | undefined): Html {
  return html`<label>${label} <input type="number" name="${name}" min="0" value="${value}"></label>`;
}

function payments(desk: DeskCtx, account: string): Html {
  const { ledger } = desk.stripe;
  const row = (session: Session) => {
    const intent = session.intentId === null ? undefined : ledger.intents.get(session.intentId);
    const charge = intent?.latestChargeId ? ledger.charges.get(intent.latestChargeId) : undefined;
    const status = session.settlesAtMs === null ? session.status : "processing";
    const refunded = charge && charge.amountRefunded > 0 ? moneyText(charge.amountRefunded, session.currency) : "";
    return html`<tr><td class="time">${time(session.created * 1000)}</td><td class="ref">${session.clientReferenceId ?? session.id.slice(0, 20)}</td>
<td>${status === "open" ? html`<a href="/pay/${session.id}">open</a>` : status}</td><td>${intent?.status}</td>
<td class="num">${moneyText(session.amountTotal, session.currency)}</td><td class="num">${refunded}</td></tr>`;
  };
  const sessions = ofAccount(ledger.sessions, account)
    .slice(-SHOWN)
    .reverse()
    .map((session) => row(expireIfDue(desk.stripe, session)));
  return html`<h2>Payments, ${account.toUpperCase()}</h2>
${table(`Payments, ${account}`, ["Time (UTC)", "Reference", "Session", "Payment", "#Total", "#Refunded"], sessions, "Nobody has paid yet.")}`;
}

function paypalOrders(desk: DeskCtx): Html {
  const { ledger } = desk.paypal;
  const rows = ledger.orders
    .all()
    .slice(-SHOWN)
    .reverse()
    .map((order) => {
      const refunded = order.captureId === null ? 0 : refundedOf(ledger, order.captureId);
      return html`<tr><td class="time">${time(order.createdMs)}</td><td class="ref">${order.description ?? order.id}</td>
<td>${order.status === "COMPLETED" ? order.status : html`<a href="/paypal/approve/${order.id}">${order.status}</a>`}</td>
<td class="num">${moneyText(order.minor, "usd")}</td><td class="num">${refunded > 0 && moneyText(refunded, "usd")}</td></tr>`;
    });
  return html`<h2>PayPal</h2>${table("PayPal orders", ["Time (UTC)", "Reference", "Order", "#Total", "#Refunded"], rows, "Nobody has paid by PayPal yet.")}`;
}

function qrPayments(desk: DeskCtx): Html {
  const { ledger } = desk.qr;
  const rows = ledger.payments
    .all()
    .slice(-SHOWN)
    .reverse()
    .map((one) => expireQrIfDue(desk.qr, one))
    .map((payment) => {
      const refunded = refundsOf(ledger, payment.id).reduce((sum, one) => sum + one.minor, 0);
      const amount = (minor: number) => moneyText(minor, payment.currency.toLowerCase());
      return html`<tr><td class="time">${time(payment.createdMs)}</td><td class="ref">${payment.description ?? payment.id}</td>
<td><a href="${QR_BANK_PATH}/${payment.id}">${payment.status}</a></td>
<td class="num">${amount(payment.minor)}</td><td class="num">${refunded > 0 && amount(refunded)}</td></tr>`;
    });
  return html`<h2>Bank, by QR code</h2>${table("Payments by QR code", ["Time (UTC)", "Reference", "Payment", "#Total", "#Refunded"], rows, "Nobody has been asked to pay by QR code yet.")}`;
}

function deliveries(desk: DeskCtx): Html {
  const all = desk.stripe.accounts
    .flatMap(({ id }) => [
      ...desk.stripe.webhooks.deliveries(id).map((one) => ({ ...one, vendor: "stripe" })),
      ...desk.paypal.webhooks.deliveries(id).map((one) => ({ ...one, vendor: "paypal" })),
      ...desk.qr.webhooks.deliveries(id).map((one) => ({ ...one, vendor: "qr" })),
    ])
    .sort((a, b) => b.atMs - a.atMs);
  const rows = all.slice(0, SHOWN).map(
    (
      entry,
    ) => html`<tr><td class="time">${time(entry.atMs)}</td><td>${entry.account.toUpperCase()}</td><td>${entry.type}</td>
<td>${entry.outcome}${entry.status !== null && ` (${entry.status})`}</td><td class="num">${entry.attempt}</td>
<td><form method="post" action="/_control/${entry.vendor}/${entry.account}/events/${entry.eventId}/resend"><button class="quiet" aria-label="Resend ${entry.type} ${entry.eventId}">Resend</button></form></td></tr>`,
  );
  return table(
    "Webhook deliveries",
    ["Time (UTC)", "Account", "Event", "Outcome", "#Attempt", "Again"],
    rows,
    "No webhook has been sent yet.",
  );
}

function switches(desk: DeskCtx): Html {
  const senders = desk.stripe.accounts.flatMap(({ id }) =>
    (["stripe", "paypal", "qr"] as const).map((vendor) => ({ id, vendor })),
  );
  const webhooks = senders.map(({ id, vendor }) => {
    const mode = desk[vendor].webhooks.modes.current(id);
    return html`<form class="row" method="post" action="/_control/${vendor}/${id}/webhooks"><b>${vendor} webhooks, ${id.toUpperCase()}</b>
${select("mode", WEBHOOK_MODES, mode.mode)}${number("delayMs", "Delay, ms", mode.delayMs)}${number("times", "Copies", mode.times)}${number("count", "For so many", mode.count)}
<button class="quiet">Set</button></form>`;
  });
  const apis = [...desk.faults].map(([name, faults]) => {
    const mode = faults.current();
    return html`<form class="row" method="post" action="/_control/api/${name}"><b>API of ${name}</b>
${select("api", API_MODES, mode.api)}${number("ms", "Slow by, ms", mode.ms)}${number("count", "For so many", mode.count)}
<button class="quiet">Set</button></form>`;
  });
  return html`${webhooks}${apis}`;
}

function files(rows: readonly BlobRow[]): Html {
  const shown = rows
    .slice(-SHOWN)
    .reverse()
    .map(
      (
        row,
      ) => html`<tr><td><a href="/blob/${{ markup: row.id.split("/").map(encodeURIComponent).join("/") }}">${row.id}</a></td><td>${row.contentType}</td>
<td class="num">${row.size.toLocaleString("en")}</td><td class="time">${time(row.uploadedMs)}</td></tr>`,
    );
  return table("Files", ["Path", "Type", "#Bytes", "Uploaded (UTC)"], shown, "No file has been stored yet.");
}

/** The one page that shows what the shop did to the outside world. */
export function rootPage(desk: DeskCtx, blobs: readonly BlobRow[]): Response {
  const link = (href: string, title: string, more: string) =>
    html`<li><a href="${href}"><strong>${title}</strong><span>${more}</span></a></li>`;
  const body = html`<main>
<header><h1>Marque sandbox</h1><p class="soft">Stand-ins for the services outside the shop. No real money, no real mail, nothing leaves this machine.</p></header>
<nav aria-label="Sandbox"><ul>
${link(desk.urls.inbox ?? "", "Mail inbox", "Sent through Resend")}
${link(desk.urls.messages ?? "", "Messages", "Sent through Twilio")}
${link("#payments", "Payments", `${desk.stripe.ledger.sessions.count()} checkout sessions`)}
${link("#webhooks", "Webhooks", "Deliveries and modes")}
${link("#files", "Files", `${blobs.length} in the blob store`)}
</ul></nav>
<section id="payments">${desk.stripe.accounts.map(({ id }) => html`<section>${payments(desk, id)}</section>`)}<section>${paypalOrders(desk)}</section><section>${qrPayments(desk)}</section></section>
<section id="webhooks"><h2>Webhook deliveries</h2>${deliveries(desk)}</section>
<section id="modes"><h2>Failure modes</h2>${switches(desk)}</section>
<section id="files"><h2>Files</h2>${files(blobs)}</section>
</main>`;
  return documentResponse({ lang: "en", title: "Marque sandbox", style: STYLE, body });
}
