// What the specs use of oidc-provider, which brings no types.
declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http';

  type Account = {
    accountId: string;
    claims(): Record<string, unknown>;
  };

  export type Configuration = {
    clients: Array<Record<string, unknown>>;
    claims: Record<string, string[]>;
    cookies: { keys: string[] };
    jwks?: object;
    findAccount(context: unknown, id: string): Account | undefined;
    [option: string]: unknown;
  };

  export class Provider {
    constructor(issuer: string, configuration: Configuration);
    callback(): RequestListener;
    on(event: string, listener: (context: unknown, error: Error) => void): this;
  }
}
