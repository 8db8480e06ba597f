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

/** The routes as this client takes them: where a call brings no key of its own, it gets one. */
type Keyed<Parameters> = Parameters extends { header: { 'Idempotency-Key': string } }
  ? Omit<Parameters, 'header'> & Partial<Pick<Parameters, 'header'>>
  : Parameters;
type Routes = {
  [Path in keyof paths]: {
    [Verb in keyof paths[Path]]: paths[Path][Verb] extends { parameters: infer Parameters }
      ? Omit<paths[Path][Verb], 'parameters'> & { parameters: Keyed<Parameters> }
      : paths[Path][Verb];
  };
};

/** Answers have the types that they have as JSON. A file, or a list as one, is asked for with `parseAs`. */
export type Greenshoe = Client<Routes, 'application/json' | 'application/problem+json'>;

export function greenshoe(options: Options): Greenshoe;

/** Null when the receipt proves that exactly this version was recorded, otherwise what does not fit. */
export function receiptFault(version: Schemas['VersionView']): Promise<string | null>;
