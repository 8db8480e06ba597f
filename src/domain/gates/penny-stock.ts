// Penny stocks (G45). Not one (pass) when listed, at $5 or more, with net tangible assets over $2,000,000
// ($5,000,000 for an issuer under three years old) or with average revenue of at least $6,000,000 (Rule
// 3a51-1). Otherwise the broker sends the risk document and the suitability statement and has the signed
// receipt and agreement back before the transaction (Rules 15g-2, 15g-9); since 12 September 2005 not less
// than two business days after the papers were sent (Release 34-51983).
import { addBusinessDays } from '../calendar/business-days.js';
import { date, flag, ifGiven, list, orNull, price, money, signedMoney, time, years } from './evidence.js';
import { asMoney, usd } from './figures.js';
import { defineGate, type WithDate } from './gate-definition.js';
import { allOf, anyOf, type Finding, say, silently, unless } from './verdict.js';

const definitionInputs = {
  exchangeOrNasdaqListed: flag("listed on an exchange meeting the rule's standards"),
  price: price('price of this transaction without commission or mark-up, dollars'),
  netTangibleAssets: signedMoney('net tangible assets, dollars'),
  yearsOperating: years('years of continuous operation'),
  averageRevenueThreeYears: money('average revenue of the last three years, dollars'),
};
type D = WithDate<typeof definitionInputs>;

const listed = (f: D) => say(f.exchangeOrNasdaqListed, 'listed', 'not listed');
const fiveDollars = (f: D) =>
  say(
    f.price >= usd(5),
    `priced at ${asMoney(f.price)}, not below $5.00`,
    `priced at ${asMoney(f.price)}, below $5.00`,
  );

const threeYears = 3_000_000n;

function tangibleAssets(f: D): Finding {
  const assets = f.netTangibleAssets;
  const between = assets > usd(2_000_000) && assets <= usd(5_000_000);
  const limit = between && f.yearsOperating < threeYears ? usd(5_000_000) : usd(2_000_000);
  return say(
    assets > limit,
    `net tangible assets of ${asMoney(assets)}, over ${asMoney(limit)}`,
    `net tangible assets of ${asMoney(assets)}, not over ${asMoney(limit)}`,
  );
}

const revenue = (f: D) =>
  say(
    f.averageRevenueThreeYears >= usd(6_000_000),
    `average revenue of ${asMoney(f.averageRevenueThreeYears)}`,
    `average revenue of ${asMoney(f.averageRevenueThreeYears)}, below $6,000,000.00: the penny stock papers are needed (G45b)`,
  );

export const pennyStock = defineGate({
  id: 'G45a',
  severity: 'information',
  inputs: definitionInputs,
  versions: [
    {
      rule: 'Penny stock definition',
      citation: '17 CFR 240.3a51-1',
      effectiveFrom: '1992-07-15',
      effectiveTo: null,
      condition: anyOf(listed, fiveDollars, tangibleAssets, revenue),
    },
  ],
});

const paperInputs = {
  exempt: flag('an exemption applies (accredited or established customer, not recommended by the broker)'),
  riskDocumentSentAt: orNull(time('time the risk document was sent')),
  receiptSignedAt: orNull(time('time of the signed receipt')),
  suitabilityDeliveredAt: orNull(time('time the suitability statement was sent')),
  agreementReceivedAt: orNull(time('time the agreement to this purchase came back')),
  transactionAt: time('time of the transaction'),
  holidays: list(date('days that are not business days besides weekends')),
};
type P = WithDate<typeof paperInputs>;
type Paper = 'riskDocumentSentAt' | 'receiptSignedAt' | 'suitabilityDeliveredAt' | 'agreementReceivedAt';

const before = (paper: Paper, what: string) => (f: P) => {
  const at = f[paper];
  return say(
    at !== null && at.instant < f.transactionAt.instant,
    `${what} at ${at?.text}`,
    at
      ? `${what} at ${at.text}, not before the transaction of ${f.transactionAt.text}: trade after it`
      : `${what} is missing: it comes before the transaction`,
  );
};

const papers = allOf(
  before('riskDocumentSentAt', 'risk document'),
  before('receiptSignedAt', 'signed receipt'),
  before('suitabilityDeliveredAt', 'suitability statement'),
  before('agreementReceivedAt', 'signed agreement'),
);

const waited = (paper: Paper, what: string) => (f: P) => {
  const sent = f[paper];
  if (sent === null) return silently(false);
  const earliest = (holidays: readonly string[]) => addBusinessDays(sent.date, 2, new Set(holidays));
  const tooEarly = f.transactionAt.date < earliest([]);
  const from = earliest(ifGiven(() => f.holidays) ?? (tooEarly ? [] : f.holidays));
  return say(
    f.transactionAt.date >= from,
    '',
    `${what} went out on ${sent.date}: no transaction before ${from}, two business days later`,
  );
};

const scope = (f: P) => unless(f.exempt, 'an exemption applies');

export const pennyStockPapers = defineGate({
  id: 'G45b',
  severity: 'hard',
  inputs: paperInputs,
  versions: [
    {
      rule: 'Penny stock papers',
      citation: '17 CFR 240.15g-2, 240.15g-9 before September 2005',
      effectiveFrom: null,
      effectiveTo: '2005-09-12',
      scope,
      condition: papers,
    },
    {
      rule: 'Penny stock papers and two-day wait',
      citation: '17 CFR 240.15g-2(b), 240.15g-9',
      effectiveFrom: '2005-09-12',
      effectiveTo: null,
      scope,
      condition: allOf(
        papers,
        waited('riskDocumentSentAt', 'the risk document'),
        waited('suitabilityDeliveredAt', 'the suitability statement'),
      ),
    },
  ],
});
