import type { GateAnswer, Pricing } from '../../api/types';
import { price } from '../../money';
import { plural, sentence } from '../../words';
import { Chip, Panel, type Tone } from '../panel';

export function FlagsPanel({ pricing }: { pricing: Pricing }) {
  const { flags, gates } = pricing;
  const failed = gates.filter(({ result }) => result === 'fail');
  return (
    <Panel title="To know before you sign">
      <ul className="flags">
        {flags.map(({ code, message, section }) => (
          <li key={`${code}-${section ?? ''}`}>
            <Chip tone={toneOf(code)}>{flagWords[code] ?? sentence(code)}</Chip>{' '}
            {withUnits(message, pricing.currency)}
          </li>
        ))}
        {failed.map((gate) => (
          <li key={gate.gate}>
            <Chip tone="bad">{gate.gate}</Chip> {gate.why} <span className="soft">{gate.citation}</span>
          </li>
        ))}
        <li>
          <Chip tone={gateTone(gates)}>Gates</Chip> {gateSummary(gates)}
        </li>
      </ul>
    </Panel>
  );
}

/** Prices in the sentences of the model carry their unit. */
const withUnits = (message: string, currency: string): string =>
  message.replaceAll(/price of (\d+(?:\.\d+)?)/g, (_, at: string) => `price of ${price(at, currency)}`);

const flagWords: Readonly<Record<string, string>> = {
  'section-empty': 'Nothing given',
  'synthetic-input': 'Made up',
};

function toneOf(code: string): Tone {
  if (code.startsWith('synthetic') || code === 'section-empty') return 'info';
  return 'warn';
}

function gateTone(gates: readonly GateAnswer[]): Tone {
  if (gates.some(({ result }) => result === 'fail')) return 'bad';
  return gates.some(({ result }) => result === 'pass') ? 'good' : 'info';
}

function gateSummary(gates: readonly GateAnswer[]): string {
  const count = (result: string) => gates.filter((gate) => gate.result === result).length;
  const judged = gates.length - count('not-applicable') - count('unknown');
  const unknown = count('unknown');
  return [
    judged > 0 && `${count('pass')} of ${plural(judged, 'price gate')} that apply pass`,
    unknown > 0 && `${plural(unknown, 'gate')} cannot be answered with the inputs given`,
    judged + unknown === 0 && 'No price gate applies',
  ]
    .filter(Boolean)
    .join('; ')
    .concat('.');
}
