// Problem details as the document describes them (RFC 9457), with the closed list of codes.

import { problemCodes } from './openapi-refusals.js';

/** What a rule of law says where it refuses: of a request, or of one line of a file. */
const ofRule = {
  rule: {
    type: 'string',
    description: 'The rule of law that refuses.',
    examples: ['Securities Act section 5(a)'],
  },
  citation: { type: 'string', examples: ['15 U.S.C. 77e(a)'] },
  gate: { type: 'string', description: 'The gate that stopped it.', examples: ['G11'] },
  remedy: { type: 'string', description: 'What would let it pass.' },
  missing: { type: 'array', items: { type: 'string' }, description: 'The facts that the gate lacks.' },
};

export const problemSchema = {
  type: 'object',
  properties: {
    type: { type: 'string', examples: ['urn:greenshoe:problem:off-tick'] },
    title: { type: 'string', examples: ['Refused by a rule'] },
    status: { type: 'integer', minimum: 400, maximum: 599, examples: [422] },
    detail: {
      type: 'string',
      description: 'One sentence for a person: what is wrong and what to do.',
      examples: ['"limit" must be a multiple of the tick of 0.01.'],
    },
    code: { type: 'string', enum: problemCodes },
    path: {
      type: 'string',
      description: 'The field of the body, the query or the header.',
      examples: ['limit'],
    },
    ...ofRule,
    lines: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          line: { type: 'integer', minimum: 1 },
          code: { type: 'string', enum: problemCodes },
          detail: { type: 'string' },
          path: { type: 'string' },
          ...ofRule,
        },
        required: ['line', 'code', 'detail'],
      },
      description:
        'Of a file or a list: what is refused; of a file by its line there, with the header as line 1, of a list in JSON by its place from 1.',
    },
  },
  required: ['type', 'title', 'status', 'detail', 'code'],
  additionalProperties: true,
};
