// The refusals of the OpenAPI document: for each status problem details whose code is one of those that have it.

import { refusalCodes } from '../../domain/refusal.js';
import { answerHeaders } from './openapi-texts.js';
import { refusalStatus } from './refusal-status.js';

/** Codes that no rule gives, but the transport itself. */
const transport: Readonly<Record<string, readonly number[]>> = {
  'not-well-formed': [400],
  'too-deep': [400],
  'method-not-allowed': [405],
  'too-slow': [408],
  'too-large': [413, 431],
  'media-type': [415],
  internal: [500],
};

const meanings: Readonly<Record<number, string>> = {
  400: 'The shape: a field, its type or range, a header.',
  401: 'No valid key or session.',
  403: 'Not for this role, or not for this key.',
  404: 'Not there, or not yours.',
  408: 'The request did not arrive in time.',
  409: 'Not in the present state, or the first request with this key still runs.',
  412: 'The version has moved since it was read.',
  413: 'The body is too large.',
  415: 'The body is of no type that this route takes.',
  422: 'A rule; where it is one of law, with its citation.',
  428: 'If-Match is missing.',
  429: 'Too many requests: wait.',
  431: 'The headers are too large.',
  500: 'An error on our side; nothing was changed.',
  503: 'Not at the moment: send it again with the same key.',
};

/** Every code of a problem, and those of one status. */
export const problemCodes = [...new Set([...refusalCodes, ...Object.keys(transport)])].toSorted();

const codesOf = (status: number): string[] =>
  problemCodes.filter(
    (code) => (refusalStatus as Record<string, number>)[code] === status || transport[code]?.includes(status),
  );

const challenge = {
  description: 'How to sign in.',
  schema: { type: 'string', examples: ['Bearer realm="greenshoe"'] },
};

/** Refusals that are kept under the key of their request, as what they refuse is decided. */
const kept = [400, 403, 404, 409, 412, 422, 428];

function headersOf(status: number): object {
  if (status === 429 || status === 503) return { headers: { 'Retry-After': answerHeaders.retryAfter } };
  if (status === 401) return { headers: { 'WWW-Authenticate': challenge } };
  return kept.includes(status) ? { headers: { 'Idempotent-Replayed': answerHeaders.replayed } } : {};
}

/** The answers of each status, by the name under which routes refer to them. */
export const refusalAnswers = Object.fromEntries(
  Object.entries(meanings).map(([status, description]) => [
    `Refused${status}`,
    {
      description,
      ...headersOf(Number(status)),
      content: {
        'application/problem+json': {
          schema: {
            allOf: [{ $ref: '#/components/schemas/Problem' }],
            properties: { status: { const: Number(status) }, code: { enum: codesOf(Number(status)) } },
          },
        },
      },
    },
  ]),
);

/** What may go wrong with a request, by what it is. */
type Asked = { isChange: boolean; changesVersion: boolean; hasBody: boolean };

export function refusalsOf({ isChange, changesVersion, hasBody }: Asked): Record<string, object> {
  const statuses = [
    400,
    401,
    403,
    404,
    408,
    ...(isChange ? [409] : []),
    ...(changesVersion ? [412] : []),
    ...(hasBody ? [413, 415] : []),
    ...(isChange ? [422] : []),
    ...(changesVersion ? [428] : []),
    429,
    431,
    500,
    503,
  ];
  return Object.fromEntries(
    statuses.map((status) => [status, { $ref: `#/components/responses/Refused${status}` }]),
  );
}
