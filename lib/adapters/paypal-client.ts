import { Client, Environment } from "@paypal/paypal-server-sdk";

export type PayPalSettings = {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Whether this is real money. */
  readonly live: boolean;
  /** Base URL; absent: PayPal's own. */
  readonly apiUrl?: string | undefined;
};

const OWN = /^https:\/\/api-m\.(?:sandbox\.)?paypal\.com/;

/** The SDK, pointed at another base URL when one is given, which it cannot be told by its settings. */
class PointedClient extends Client {
  readonly #apiUrl: string;

  constructor(config: ConstructorParameters<typeof Client>[0], apiUrl: string) {
    super(config);
    this.#apiUrl = apiUrl;
  }

  override getRequestBuilderFactory(): ReturnType<Client["getRequestBuilderFactory"]> {
    const make = super.getRequestBuilderFactory();
    return (method, path) => {
      const builder = make(method, path);
      builder.interceptRequest((request) => ({ ...request, url: request.url.replace(OWN, this.#apiUrl) }));
      return builder;
    };
  }
}

/** A call ends within 3 s and is retried once: each that moves money carries a key of its own. */
export function paypalClient({ clientId, clientSecret, live, apiUrl }: PayPalSettings): Client {
  const config = {
    environment: live ? Environment.Production : Environment.Sandbox,
    clientCredentialsAuthCredentials: { oAuthClientId: clientId, oAuthClientSecret: clientSecret },
    timeout: 3_000,
    httpClientOptions: {
      timeout: 3_000,
      retryConfig: {
        maxNumberOfRetries: 1,
        retryOnTimeout: false,
        retryInterval: 0.2,
        maximumRetryWaitTime: 2,
        backoffFactor: 1,
        httpStatusCodesToRetry: [429, 500, 502, 503, 504],
        httpMethodsToRetry: ["GET" as const, "POST" as const],
      },
    },
  };
  return apiUrl ? new PointedClient(config, apiUrl.replace(/\/+$/, "")) : new Client(config);
}
