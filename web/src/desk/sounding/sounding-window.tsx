// One approach, word by word. While it is open the desk notes an answer that was given on the telephone.

import { Button, Modal, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { POST, on } from '../../api/http';
import { useMay } from '../../api/me-context';
import { refreshSoundings } from '../../api/sounding-queries';
import type { Offering, Sounding } from '../../api/types';
import { Fact, Facts } from '../../parts/panel';
import { Refusal, sayDone } from '../../parts/refusal';
import { approachWord, exactTime, shortHash, timeWord } from '../../words';

type Shown = { offering: Offering; sounding: Sounding; onClose: () => void };

export function SoundingWindow({ offering, sounding, onClose }: Shown) {
  const mayAnswer = useMay('answer-approach');
  const { legalName, state, script, scriptHash, undertakingHash, answeredAt, cleansedAt } = sounding;
  return (
    <Modal opened onClose={onClose} title={legalName} size="lg" closeButtonProps={{ 'aria-label': 'Close' }}>
      <div className="stack">
        <p className="document-text">{script}</p>
        <Facts>
          <Fact name="State">{approachWord(state)}</Fact>
          <Fact name="Asked">
            {exactTime(sounding.askedAt)}, {sounding.askedBy}
          </Fact>
          <Fact name="Answer by">{timeWord(sounding.lapsesAt)}</Fact>
          {answeredAt !== null && (
            <Fact name="Answered">
              {exactTime(answeredAt)}, {sounding.person ?? sounding.answeredBy}
            </Fact>
          )}
          {cleansedAt !== null && <Fact name="Cleansed">{exactTime(cleansedAt)}</Fact>}
          <Fact name="SHA-256 of the script">{shortHash(scriptHash)}</Fact>
          <Fact name="SHA-256 of the undertaking">{shortHash(undertakingHash)}</Fact>
        </Facts>
        <p className="soft">{sounding.undertaking}</p>
        {state === 'asked' && mayAnswer && (
          <TelephoneForm offering={offering} sounding={sounding} onClose={onClose} />
        )}
      </div>
    </Modal>
  );
}

function TelephoneForm({ offering, sounding, onClose }: Shown) {
  const [person, setPerson] = useState('');
  const [error, setError] = useState<unknown>(null);
  const answer = async (said: 'consent' | 'decline') => {
    setError(null);
    const consent = said === 'consent' ? { undertakingHash: sounding.undertakingHash } : {};
    try {
      await POST('/api/v1/approaches/{id}/answer', {
        ...on(sounding.id),
        body: { answer: said, person, ...consent },
      });
      sayDone(said === 'consent' ? 'Consent noted' : 'Refusal noted', sounding.legalName);
      await refreshSoundings(offering.id);
      onClose();
    } catch (refused) {
      setError(refused);
    }
  };
  const isNamed = person.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isNamed) void answer('consent');
  };
  return (
    <form className="stack" aria-label="Answer on the telephone" onSubmit={submit}>
      <TextInput
        label="Answered on the telephone by"
        description="After the script and the undertaking above were read out."
        value={person}
        onChange={(event) => setPerson(event.currentTarget.value)}
      />
      <Refusal error={error} />
      <div className="row end">
        <Button disabled={!isNamed} onClick={() => void answer('decline')}>
          Declines
        </Button>
        <Button type="submit" variant="filled" disabled={!isNamed}>
          Consents
        </Button>
      </div>
    </form>
  );
}
