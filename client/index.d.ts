import type { Client, ClientPathsWithMethod, MaybeOptionalInit, MethodResponse } from 'openapi-fetch';
import type { components, paths } from './schema.js';

export type { components, operations, paths } from './schema.js';

/** The schemas of the API by name: `Schemas['OrderView']`. */
export type Schemas = components['schemas'];

export type Options = {
  /** Where the installation is reached, without a path: `https://greenshoe.example`. */
  address: string;
  /** How often a change is sent, with the same key, until its connection lasts to the answer: once unless said. */
  attempts?: number;
  fetch?: (request: Request) => Promise<Response>;
} & (ByKey | BySession);

type ByKey = {
  /** `gs_live_...` */
  apiKey: string;
  session?: never;
};

type BySession = {
  /** In a page of the installation itself: the browser sends the cookie of who has signed in. */
  session: true;
  apiKey?: never;
};

/** The routes as this client takes them: it sends the key where a call brings none, and what a page says of itself. */
type Keyed<Parameters> = Parameters extends {
  header: { 'Idempotency-Key': string } | { 'X-Greenshoe': 'web' };
}
  ? Omit<Parameters, 'header'> & Partial<Pick<Parameters, 'header'>>
  : Parameters;
type Routes = {
  [Path in keyof paths]: {
    [Verb in keyof paths[Path]]: paths[Path][Verb] extends { parameters: infer Parameters }
      ? Omit<paths[Path][Verb], 'parameters'> & { parameters: Keyed<Parameters> }
      : paths[Path][Verb];
  };
};

type Media = 'application/json' | 'application/problem+json';

/** Answers have the types that they have as JSON. A file, or a list as one, is asked for with `parseAs`. */
export type Greenshoe = Client<Routes, Media>;

export function greenshoe(options: Options): Greenshoe;

type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** The paths that take a verb: `PathOf<'post'>`. */
export type PathOf<Of extends Verb> = ClientPathsWithMethod<Greenshoe, Of>;

/** What a call of a path takes: `params`, `body` and what `fetch` takes. */
export type InitOf<Of extends Verb, Path extends PathOf<Of>> = NonNullable<
  MaybeOptionalInit<Routes[Path], Of>
>;

/** What a call of a path is answered as JSON; `undefined` where it is answered nothing. */
export type AnswerOf<Of extends Verb, Path extends PathOf<Of>> = OrNothing<
  MethodResponse<Greenshoe, Of, Path>
>;
type OrNothing<Found> = [Found] extends [never] ? undefined : Found;

type Files = { blob: Blob; text: string; arrayBuffer: ArrayBuffer };

type Call<Of extends Verb> = {
  <Path extends PathOf<Of>>(
    path: Path,
    ...init: undefined extends MaybeOptionalInit<Routes[Path], Of>
      ? [init?: InitOf<Of, Path> & { parseAs?: 'json' }]
      : [init: InitOf<Of, Path> & { parseAs?: 'json' }]
  ): Promise<AnswerOf<Of, Path>>;
  <Path extends PathOf<Of>, As extends keyof Files>(
    path: Path,
    init: InitOf<Of, Path> & { parseAs: As },
  ): Promise<Files[As]>;
};

/** The same calls, answered with the data alone. */
export type Calls = {
  GET: Call<'get'>;
  POST: Call<'post'>;
  PUT: Call<'put'>;
  PATCH: Call<'patch'>;
  DELETE: Call<'delete'>;
};

/** The calls of a client that answer with the data alone and throw a `Refusal` where there is none. */
export function orThrow(client: Greenshoe): Calls;

type Said = Schemas['Problem'];
type More = 'type' | 'path' | 'gate' | 'rule' | 'citation' | 'missing' | 'remedy' | 'lines';

/** Problem details. The code is `unreachable` where no server answered, `no-answer` where something else did. */
export type ProblemDetails = Pick<Said, 'title' | 'status' | 'detail'> &
  Partial<Pick<Said, More>> & { code: string };

/** What was not done, as the server said it. */
export class Refusal extends Error {
  constructor(problem: ProblemDetails, more?: { retryAfterSeconds?: number | null; cause?: unknown });
  readonly problem: ProblemDetails;
  /** Where the server says when to come again. */
  readonly retryAfterSeconds: number | null;
  get code(): string;
  get status(): number;
}

/** Null when the receipt proves that exactly this version was recorded, otherwise what does not fit. */
export function receiptFault(version: Schemas['VersionView']): Promise<string | null>;
