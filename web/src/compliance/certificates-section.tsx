// The evidence of an investor: what it is, until when, who recorded it, and the hash of the paper behind it.

import { Button, FileInput, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { PATCH, POST, ifMatch, on } from '../api/http';
import { useMay, useSignedIn } from '../api/me-context';
import { keys, useCertificates } from '../api/queries';
import { queryClient } from '../api/query-client';
import type { Certificate, CertificateType } from '../api/types';
import { hashOf } from '../parts/hash-of';
import { Chip, Empty } from '../parts/panel';
import { Refusal, sayDone } from '../parts/refusal';
import { roleWord, sentence, shortHash, timeWord } from '../words';
import { counted, heldAs, typeChoices, typeWord } from './evidence-words';

export type Deal = { id: string; name: string };

export function CertificatesSection({ investor, deal }: { investor: string; deal?: Deal | undefined }) {
  const { data, error } = useCertificates(investor);
  const mayRecord = useMay('record-certificates');
  const [isAdding, setIsAdding] = useState(false);
  const [changed, setChanged] = useState<Certificate | null>(null);
  const done = async () => {
    setIsAdding(false);
    setChanged(null);
    await queryClient.invalidateQueries({ queryKey: keys.certificates(investor) });
    await queryClient.invalidateQueries({ queryKey: ['evidence'] });
  };
  return (
    <section aria-label="Evidence of the investor" className="stack">
      <div className="row">
        <h3 className="name grow">Evidence</h3>
        {mayRecord && !isAdding && (
          <Button size="compact-xs" onClick={() => setIsAdding(true)}>
            Record evidence
          </Button>
        )}
      </div>
      <Refusal error={error} />
      {isAdding && (
        <RecordForm
          investor={investor}
          deal={deal}
          onDone={() => void done()}
          onClose={() => setIsAdding(false)}
        />
      )}
      {data?.length === 0 && !isAdding && (
        <Empty title="No evidence yet.">
          What is recorded here answers the gates that ask who buys: until then they ask at every order.
        </Empty>
      )}
      {data && data.length > 0 && (
        <Table
          certificates={data}
          {...(mayRecord ? { onChange: (one: Certificate) => setChanged(one) } : {})}
        />
      )}
      {changed && (
        <ExpiryForm
          key={changed.id}
          certificate={changed}
          onDone={() => void done()}
          onClose={() => setChanged(null)}
        />
      )}
    </section>
  );
}

function Table({
  certificates,
  onChange,
}: {
  certificates: readonly Certificate[];
  onChange?: (certificate: Certificate) => void;
}) {
  const me = useSignedIn();
  return (
    <div className="scroll-x" tabIndex={0} role="group" aria-label="Recorded evidence">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Counts</th>
            <th scope="col">For</th>
            <th scope="col">Recorded by</th>
            <th scope="col">Hash</th>
            <th scope="col">
              <span className="sr-only">Change</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {counted(certificates).map((one) => {
            const { tone, word } = heldAs(one, Date.now());
            return (
              <tr key={one.id}>
                <td>
                  <strong className="name">{typeWord(one.type)}</strong>
                  <span className="second">
                    {one.gate}
                    {one.facts === null ? ', a conclusion' : `, ${Object.keys(one.facts).length} facts`}
                    {one.note !== null && `, “${one.note}”`}
                  </span>
                </td>
                <td>
                  <Chip tone={tone}>{sentence(word)}</Chip>
                </td>
                <td>{one.offering === null ? 'Every deal' : 'One deal'}</td>
                <td>
                  {one.recordedBy === me.user ? 'You' : sentence(roleWord(one.recordedRole))}
                  <span className="second">{timeWord(one.recordedAt)}</span>
                </td>
                <td className="soft" title={one.documentHash}>
                  {shortHash(one.documentHash)}
                </td>
                <td>
                  {onChange && (
                    <Button
                      size="compact-xs"
                      aria-label={`Change the end of ${typeWord(one.type)}`}
                      onClick={() => onChange(one)}
                    >
                      Change the end
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

type FormProps = { onDone: () => void; onClose: () => void };

function RecordForm({
  investor,
  deal,
  onDone,
  onClose,
}: FormProps & { investor: string; deal: Deal | undefined }) {
  const [type, setType] = useState<CertificateType>(typeChoices[0]!.value);
  const [file, setFile] = useState<File | null>(null);
  const [until, setUntil] = useState('');
  const [forDeal, setForDeal] = useState('');
  const [note, setNote] = useState('');
  const [error, setError] = useState<unknown>(null);
  const record = async (event: FormEvent) => {
    event.preventDefault();
    if (file === null) return;
    setError(null);
    try {
      await POST('/api/v1/investors/{id}/certificates', {
        ...on(investor),
        body: {
          type,
          documentHash: await hashOf(file),
          ...(until === '' ? {} : { expiresAt: endOf(until) }),
          ...(forDeal === '' ? {} : { offering: forDeal }),
          ...(note === '' ? {} : { note }),
        },
      });
      sayDone('Evidence recorded', typeWord(type));
      onDone();
    } catch (refused) {
      setError(refused);
    }
  };
  return (
    <form className="strip" aria-label="Record evidence" onSubmit={(event) => void record(event)}>
      <div className="order-fields">
        <NativeSelect
          label="What"
          data={typeChoices}
          value={type}
          onChange={(event) => setType(event.currentTarget.value as CertificateType)}
        />
        <FileInput
          label="The paper that proves it"
          placeholder="Choose; its hash is kept"
          required
          withAsterisk={false}
          value={file}
          onChange={setFile}
        />
        <TextInput
          label="Good until"
          type="date"
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
        {deal && (
          <NativeSelect
            label="For"
            data={[
              { value: '', label: 'Every deal' },
              { value: deal.id, label: deal.name },
            ]}
            value={forDeal}
            onChange={(event) => setForDeal(event.currentTarget.value)}
          />
        )}
        <TextInput label="Note" value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      </div>
      <Refusal error={error} />
      <div className="row end">
        <Button onClick={onClose}>Not now</Button>
        <Button type="submit" variant="filled" disabled={file === null}>
          Record it
        </Button>
      </div>
    </form>
  );
}

function ExpiryForm({ certificate, onDone, onClose }: FormProps & { certificate: Certificate }) {
  const [until, setUntil] = useState(certificate.expiresAt?.slice(0, 10) ?? '');
  const [note, setNote] = useState('');
  const [error, setError] = useState<unknown>(null);
  const change = async (event: FormEvent) => {
    event.preventDefault();
    setError(null);
    try {
      await PATCH('/api/v1/investors/{id}/certificates/{certificate}', {
        params: {
          path: { id: certificate.investor, certificate: certificate.id },
          header: ifMatch(certificate.version),
        },
        body: { expiresAt: endOf(until), note },
      });
      sayDone('End changed', typeWord(certificate.type));
      onDone();
    } catch (refused) {
      setError(refused);
    }
  };
  return (
    <form className="strip" aria-label="Change the end" onSubmit={(event) => void change(event)}>
      <div className="order-fields">
        <TextInput
          label={`${typeWord(certificate.type)}: good until`}
          type="date"
          required
          withAsterisk={false}
          autoFocus
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
        <TextInput
          label="Why"
          required
          withAsterisk={false}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </div>
      <Refusal error={error} />
      <div className="row end">
        <Button onClick={onClose}>Not now</Button>
        <Button type="submit" variant="filled" disabled={until === '' || note.trim() === ''}>
          Change it
        </Button>
      </div>
    </form>
  );
}

/** That day is the last one on which it counts. */
const endOf = (day: string): string => `${day}T23:59:59.999Z`;
