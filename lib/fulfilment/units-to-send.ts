/** Units of a line that are still to be sent. */
export function unitsToSend(line: {
  readonly quantity: number;
  readonly shippedQuantity: number;
  readonly removedQuantity: number;
}): number {
  return line.quantity - line.shippedQuantity - line.removedQuantity;
}
