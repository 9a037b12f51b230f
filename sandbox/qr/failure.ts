/** An answer by which the bank refuses. */
export class QrFailure extends Error {
  readonly status: number;
  readonly body: object;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.body = { error: { code, message } };
  }
}
