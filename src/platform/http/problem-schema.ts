// Problem details as the document describes them (RFC 9457), with the closed list of codes.

import { refusalCodes } from '../../domain/refusal.js';

/** Codes of answers that no rule gives: the transport's own. */
const transportCodes = ['media-type', 'not-well-formed', 'too-deep', 'internal'];

export const problemSchema = {
  type: 'object',
  properties: {
    type: { type: 'string', examples: ['urn:greenshoe:problem:off-tick'] },
    title: { type: 'string', examples: ['Refused by a rule'] },
    status: { type: 'integer', minimum: 400, maximum: 599, examples: [422] },
    detail: { type: 'string', examples: ['"limit" must be a multiple of the tick of 0.01.'] },
    code: { type: 'string', enum: [...new Set([...refusalCodes, ...transportCodes])].toSorted() },
    path: { type: 'string', examples: ['limit'] },
    rule: { type: 'string', examples: ['Securities Act section 5(a)'] },
    citation: { type: 'string', examples: ['15 U.S.C. 77e(a)'] },
    lines: { type: 'array', items: { type: 'object' } },
    missing: { type: 'array', items: { type: 'string' } },
  },
  required: ['type', 'title', 'status', 'detail', 'code'],
  additionalProperties: true,
};
