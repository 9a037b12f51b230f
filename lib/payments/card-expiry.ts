/** Whether a card's last month, 1 to 12, is over at `now`. */
export function isExpired(card: { readonly expMonth: number; readonly expYear: number }, now: Date): boolean {
  return now.getTime() >= Date.UTC(card.expYear, card.expMonth, 1);
}
