// A new proposal: a price on the tick, the allocation policy that will run, and why.

import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { Link } from 'wouter';
import { POST, on } from '../../api/http';
import { keys, useBook } from '../../api/queries';
import { queryClient } from '../../api/query-client';
import type { Offering, Policy, Proposal } from '../../api/types';
import { price, readDecimal, symbolOf } from '../../money';
import { useCommands } from '../../parts/commands';
import { Empty, Panel } from '../../parts/panel';
import { Refusal, sayDone } from '../../parts/refusal';

export function ProposeForm({
  offering,
  proposals,
  policies,
  onProposed,
}: {
  offering: Offering;
  proposals: readonly Proposal[];
  policies: readonly Policy[];
  onProposed: () => void;
}) {
  const { currency } = offering.terms;
  const book = useBook(offering.id).data;
  const last = proposals.at(-1);
  const countered = last !== undefined && last.counterPrice !== null ? last : undefined;
  const suggested =
    countered?.counterPrice ?? book?.clearingPriceWithOverAllotment ?? book?.clearingPrice ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const [policy, setPolicy] = useState(last?.policy ?? policies.at(-1)?.id ?? '');
  const [words, setWords] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const at = typed ?? suggested;
  useCommands([
    {
      id: 'propose',
      label: 'Propose a price',
      run: () => document.querySelector<HTMLInputElement>('#propose-price')?.focus(),
    },
  ]);

  const propose = async (event: FormEvent) => {
    event.preventDefault();
    setIsBusy(true);
    setError(null);
    try {
      const made = await POST('/api/v1/offerings/{id}/price-proposals', {
        ...on(offering.id),
        body: {
          price: readDecimal(at),
          policy,
          rationale: words,
          ...(countered === undefined ? {} : { answers: countered.id }),
        },
      });
      sayDone('Proposed', `${price(made.price, currency)} waits for the issuer.`);
      await queryClient.invalidateQueries({ queryKey: keys.proposals(offering.id) });
      onProposed();
    } catch (refused) {
      setError(refused);
    } finally {
      setIsBusy(false);
    }
  };

  if (policies.length === 0) {
    return (
      <Panel title="Propose">
        <Empty
          title="First an allocation policy."
          action={
            <Link className="link" href={`/deals/${offering.id}/allocation`}>
              Write one on the allocation page
            </Link>
          }
        >
          A proposal names the policy that runs when the issuer approves.
        </Empty>
      </Panel>
    );
  }
  return (
    <Panel
      title={last?.state === 'proposed' ? 'Replace it' : 'Propose'}
      note={countered && `answers the issuer's ${price(countered.counterPrice, currency)}`}
    >
      <form className="stack" onSubmit={(event) => void propose(event)}>
        <TextInput
          id="propose-price"
          label={`Price, multiples of ${price(offering.terms.tick, currency)}`}
          leftSection={symbolOf(currency)}
          value={at}
          required
          withAsterisk={false}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <NativeSelect
          label="Allocation policy"
          value={policy}
          data={policies.map(({ id, name, version }) => ({
            value: id,
            label: version > 1 ? `${name}, v${version}` : name,
          }))}
          onChange={(event) => setPolicy(event.currentTarget.value)}
        />
        <Textarea
          label="Why this price"
          required
          withAsterisk={false}
          autosize
          minRows={3}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Refusal error={error} />
        <Button
          type="submit"
          variant="filled"
          size="sm"
          loading={isBusy}
          disabled={at === '' || words.trim() === ''}
        >
          Propose {at === '' ? 'a price' : price(readDecimal(at), currency)}
        </Button>
        {offering.state !== 'book-closed' && (
          <p className="fine">The issuer can approve it once the book is closed.</p>
        )}
      </form>
    </Panel>
  );
}
