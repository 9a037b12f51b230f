/** An answer PayPal gives as its error object. */
export class PayPalFailure extends Error {
  readonly status: number;
  readonly body: object;

  constructor(status: number, name: string, issue: string) {
    super(issue);
    this.status = status;
    this.body = { name, message: issue, details: [{ issue, description: issue }] };
  }
}
