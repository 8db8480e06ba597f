// Why an order gets what it gets, step by step, adding up to its shares. The same words for the desk and, once
// released, for the investor: nothing in them is about anybody else.

import type { OverrideReason } from '../../../src/domain/override';
import type { ExplanationStep, Line } from '../api/types';
import { minus, percentOf, price, shares, signed } from '../money';
import { sentence } from '../words';
import { Fact, Facts } from './panel';

const reasons: Record<string, string> = {
  'not-at-this-price': 'Limit below the price',
  'below-minimum-fill': 'Less than its own minimum, so nothing',
  'in-no-tranche': 'Belongs to no tranche',
  'nothing-left': 'Nothing was left',
};

const methods: Record<string, string> = {
  'pro-rata': 'Pro rata',
  'price-priority': 'By price',
  'time-priority': 'By time',
  equal: 'Equal parts',
  'minimum-then-pro-rata': 'A minimum, then pro rata',
  draw: 'Drawn',
};

export const methodWord = (method: string): string => methods[method] ?? sentence(method);
export const reasonWord = (reason: string): string => reasons[reason] ?? sentence(reason);

const overrideReasonWords: Readonly<Record<OverrideReason, string>> = {
  'anchor-commitment': 'commitment of an anchor',
  'long-term-holder': 'holds for long',
  concentration: 'concentration',
  eligibility: 'eligibility',
  'settlement-risk': 'risk of settlement',
  'issuer-request': 'asked for by the issuer',
  correction: 'correction',
};

export const overrideReasonList = Object.entries(overrideReasonWords).map(([value, label]) => ({
  value: value as OverrideReason,
  label: sentence(label),
}));

/** What the desk changed by hand, as the last step of a line. */
const byHand = (line: Line): ExplanationStep | undefined =>
  line.explanation.find(({ method }) => method === 'override');

/** In a few words, for a column. */
export function whyShort(line: Line): string {
  const hand = byHand(line);
  if (hand?.reason !== undefined) return `Set by the desk: ${overrideReasonWords[hand.reason]}`;
  if (line.reason !== null) return reasonWord(line.reason);
  if (line.shares === line.wanted) return 'In full';
  const { explanation } = line;
  const last = explanation.at(-1);
  if (last === undefined) return '';
  if (explanation.some(({ capped }) => capped)) return 'At its maximum';
  const lots = explanation.reduce((sum, { remainderLot }) => sum + remainderLot, 0);
  return `${methodWord(last.method)}${lots > 0 ? `, ${shares(lots)} by remainder` : ''}`;
}

export function Explanation({
  line,
  at,
  currency,
  maximum,
}: {
  line: Line;
  at: string | null;
  currency: string;
  maximum?: { name: string; shares: number } | undefined;
}) {
  const isSeveral = line.explanation.filter(({ method }) => method !== 'override').length > 1;
  const isBinding = line.explanation.some(({ capped }) => capped) && line.shares < line.wanted;
  return (
    <Facts label="Step by step">
      <Fact name={at === null ? 'Wanted' : `Wants at ${price(at, currency)}`}>{shares(line.wanted)}</Fact>
      {maximum && (
        <Fact name={maximum.name}>
          {shares(maximum.shares)}
          <span className="soft">{isBinding ? ', binds' : ', does not bind'}</span>
        </Fact>
      )}
      {line.explanation.map((step) => (
        <Step key={step.tranche} step={step} named={isSeveral} />
      ))}
      {line.reason !== null && <Fact name="Why nothing">{reasonWord(line.reason)}</Fact>}
      <Fact name="Allocated" strong>
        {shares(line.shares)}
      </Fact>
      {line.overAllotted !== null && line.overAllotted > 0 && (
        <Fact name="Of these, over-allotted">{shares(line.overAllotted)}</Fact>
      )}
    </Facts>
  );
}

function Step({ step, named }: { step: ExplanationStep; named: boolean }) {
  const { tranche, method, wanted, quota, capped, floored, remainderLot } = step;
  if (step.reason !== undefined) {
    const by = step.shares < 0 ? `${minus}${shares(-step.shares)}` : `+${shares(step.shares)}`;
    return <Fact name={`Set by the desk: ${overrideReasonWords[step.reason]}`}>{by}</Fact>;
  }
  const whole = quota === null ? null : Number(signed(quota) / 1_000_000n);
  const part = whole === null ? '' : ` ${percentOf(whole, wanted, 2)}`;
  return (
    <>
      {named && <Fact name={<em>{sentence(tranche)}</em>}>wants {shares(wanted)}</Fact>}
      {whole !== null && <Fact name={`${methodWord(method)}${part}`}>{shares(whole)}</Fact>}
      {capped && <Fact name="Stopped at its limit">{shares(floored)}</Fact>}
      {!capped && (
        <Fact name={whole === null ? methodWord(method) : 'Floored to lots'}>{shares(floored)}</Fact>
      )}
      {remainderLot > 0 && <Fact name="By largest remainder">+{shares(remainderLot)}</Fact>}
    </>
  );
}
