import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { Offering } from '../api/types';
import { price, readDecimal, symbolOf } from '../money';
import { Refusal } from '../parts/refusal';

/** Words for the desk, and another price where one is asked for. */
export function WordsWindow({
  title,
  withPrice,
  offering,
  onClose,
  onSay,
}: {
  title: string;
  withPrice: boolean;
  offering: Offering;
  onClose: () => void;
  onSay: (body: { words: string; price?: string }) => Promise<void>;
}) {
  const [at, setAt] = useState('');
  const [words, setWords] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const say = async (event: FormEvent) => {
    event.preventDefault();
    setIsBusy(true);
    setError(null);
    try {
      await onSay(withPrice ? { words, price: readDecimal(at) } : { words });
    } catch (refused) {
      setError(refused);
      setIsBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={title} size="md" closeButtonProps={{ 'aria-label': 'Close' }}>
      <form className="stack" onSubmit={(event) => void say(event)}>
        {withPrice && (
          <TextInput
            label={`Your price, multiples of ${price(offering.terms.tick, offering.terms.currency)}`}
            leftSection={symbolOf(offering.terms.currency)}
            data-autofocus
            required
            withAsterisk={false}
            value={at}
            onChange={(event) => setAt(event.currentTarget.value)}
          />
        )}
        <Textarea
          label="Words for the desk"
          autosize
          minRows={3}
          required
          withAsterisk={false}
          {...(withPrice ? {} : { 'data-autofocus': true })}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Refusal error={error} />
        <div className="row end">
          <Button onClick={onClose}>Not now</Button>
          <Button type="submit" variant="filled" loading={isBusy}>
            {withPrice ? 'Send to the desk' : 'Reject'}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
