import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '../../src/domain/canonical.js';
import { readOrderTerms } from '../../src/domain/order.js';
import { newOrder } from '../../src/orders/order.entity.js';
import { versionDocument, versionTexts } from '../../src/orders/order-versions.js';
import { sha256 } from '../../src/platform/journal/journal.js';

const terms = fc.constantFrom(
  { type: 'limit', shares: 1_000, limit: '0.37' },
  { type: 'limit', amount: '5000.25', limit: '12', minimumFill: undefined },
  { type: 'market', shares: 9_007_199_254_740_991, minimumFill: 500 },
  {
    type: 'step',
    stepMode: 'cumulative',
    steps: [
      { limit: '0.4', shares: 1 },
      { limit: '0.3', shares: 2 },
    ],
  },
  { type: 'percent', percent: '2.5', limit: '0.000001' },
);
const channels = fc.oneof(fc.string(), fc.constantFrom('investor', 'e-mail', '"\\'));

it('are the canonical texts of the documents of a version, without its hash and with it', () => {
  fc.assert(
    fc.property(terms, channels, fc.uuid(), fc.date({ noInvalidDate: true }), (asked, channel, id, at) => {
      const own = { id, offering: id, investor: id, intent: 'order' as const, channel };
      const order = newOrder(own, readOrderTerms(asked, ''), at);
      const document = versionDocument(order, 'submitted');
      const text = canonicalJson(document);
      expect(versionTexts(order, 'submitted')).toEqual({
        document: text,
        hash: sha256(text),
        journalled: canonicalJson({ ...document, orderHash: sha256(text) }),
      });
    }),
  );
});
