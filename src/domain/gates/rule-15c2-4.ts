// Rule 15c2-4 (G44): in a contingent offering a broker passes payments on by noon of the next business day, to
// an unaffiliated bank that agreed in writing to hold them in escrow; a broker with required net capital of
// at least $250,000 that is not affiliated with the issuer may use a separate bank account as agent or
// trustee. 17 CFR 240.15c2-4(b); the noon reading from NASD Notice 84-7.
import { addBusinessDays } from '../calendar/business-days.js';
import { choice, date, flag, ifGiven, list, money, orNull, time } from './evidence.js';
import { asMoney, usd } from './figures.js';
import { defineGate, type WithDate } from './gate-definition.js';
import { clockOn } from './moment.js';
import { allOf, type Finding, say, type Test } from './verdict.js';

const inputs = {
  receivedAt: time('time the payment was received'),
  depositedAt: orNull(time('time it was deposited or sent on')),
  holder: choice('who holds it', 'bank-escrow', 'broker-separate-account'),
  minimumNetCapital: money("the broker's required minimum net capital, dollars"),
  writtenEscrowAgreement: flag('the bank agreed in writing'),
  bankAffiliated: flag('the bank is affiliated with issuer or broker'),
  brokerAffiliatedWithIssuer: flag('the broker is affiliated with the issuer'),
  holidays: list(date('days that are not business days besides weekends')),
};
type F = WithDate<typeof inputs>;

function byNoon(f: F): Finding {
  const deposited = f.depositedAt;
  const dueOn = (holidays: readonly string[]) => addBusinessDays(f.receivedAt.date, 1, new Set(holidays));
  const inTime = (due: string) => deposited !== null && deposited.wall <= clockOn(due, '12:00');
  const late = deposited !== null && !inTime(dueOn([]));
  const due = dueOn(ifGiven(() => f.holidays) ?? (late ? f.holidays : []));
  return say(
    inTime(due),
    `passed on at ${deposited?.text}, by noon of ${due}`,
    `${deposited ? `passed on at ${deposited.text}` : 'not passed on'}: it was due by noon of ${due}`,
  );
}

const agreedInWriting = (f: F) =>
  say(f.writtenEscrowAgreement, '', 'the bank has not agreed in writing: sign the escrow agreement');
const independentBank = (f: F) =>
  say(!f.bankAffiliated, '', 'the escrow bank is affiliated: use another bank');
const enoughCapital = (f: F) =>
  say(
    f.minimumNetCapital >= usd(250_000),
    '',
    `required net capital of ${asMoney(f.minimumNetCapital)}, below ${asMoney(usd(250_000))}: use a bank escrow`,
  );
const independentBroker = (f: F) =>
  say(!f.brokerAffiliatedWithIssuer, '', 'the broker is affiliated with the issuer: use a bank escrow');

const heldBy: Record<F['holder'], Test<F>> = {
  'bank-escrow': allOf(agreedInWriting, independentBank),
  'broker-separate-account': allOf(enoughCapital, independentBroker),
};

export const rule15c2_4 = defineGate({
  id: 'G44',
  severity: 'hard',
  inputs,
  versions: [
    {
      rule: 'Rule 15c2-4',
      citation: '17 CFR 240.15c2-4(b)',
      effectiveFrom: null,
      effectiveTo: null,
      condition: allOf(byNoon, (f: F) => heldBy[f.holder](f)),
    },
  ],
});
