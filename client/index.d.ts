import type { Client } from 'openapi-fetch';
import type { components, paths } from './schema.js';

export type { components, operations, paths } from './schema.js';

/** The schemas of the API by name: `Schemas['OrderView']`. */
export type Schemas = components['schemas'];

export type Options = {
  /** Where the installation is reached, without a path: `https://greenshoe.example`. */
  address: string;
  /** `gs_live_...` */
  apiKey: string;
  fetch?: (request: Request) => Promise<Response>;
};

export function greenshoe(options: Options): Client<paths>;

/** Null when the receipt proves that exactly this version was recorded, otherwise what does not fit. */
export function receiptFault(version: Schemas['VersionView']): Promise<string | null>;
