import { documentResponse, html } from "@/sandbox/html";
import { moneyText } from "@/sandbox/money-text";
import type { PayPalOrder } from "@/sandbox/paypal/records";

const STYLE = `
.note{background:var(--ink);color:var(--paper);text-align:center;padding:.5rem 1rem;font-size:.875rem;font-weight:600;margin:0}
main{max-width:34rem;margin:0 auto;padding:2rem 1rem 3rem;display:grid;gap:1.5rem}
.amount{font-size:2.25rem;font-weight:650;margin:.25rem 0 0}
ul{list-style:none;margin:0;padding:0}li{display:flex;justify-content:space-between;gap:1rem;padding:.6rem 0;border-top:1px solid var(--line)}
form{display:grid;gap:.75rem}.error{border-left:4px solid var(--accent);background:var(--raised);margin:0;padding:.75rem 1rem;font-weight:600}
.cancel{text-align:center}
`;

/** The page on which a payer agrees to an order. It is plain HTML and needs no script. */
export function approvePage(order: PayPalOrder): Response {
  const total = moneyText(order.minor, order.currency.toLowerCase());
  const lines = order.items.map(
    (item) =>
      html`<li><span>${item.name}</span><span class="num">${moneyText(item.minor, order.currency.toLowerCase())}</span></li>`,
  );
  const body = html`<p class="note">PayPal sandbox, no real money</p><main>
<header><h1>${order.description ?? "Your order"}</h1><p class="amount num">${total}</p></header>
<ul>${lines}</ul>
<form method="post" action="/paypal/approve/${order.id}">
<button name="source" value="pays">Agree and pay ${total}</button>
<button class="quiet" name="source" value="declines">Agree with a source that is declined</button>
<button class="quiet" name="source" value="refused">Agree, and be refused for another reason</button>
</form>
<p class="cancel"><a href="${order.cancelUrl}">Cancel and go back to the shop</a></p></main>`;
  return documentResponse({ lang: "en", title: `PayPal: ${total}`, style: STYLE, body });
}
