import { Button, Modal, PasswordInput, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useSignedIn } from '../api/me-context';
import { Refusal } from '../parts/refusal';

export type PasswordSignature = { password: string; code?: string };

/** Password, and the code where there is one, again: the signature of who has no passkey. */
export function SignWindow({
  title,
  needsCode,
  onClose,
  onSign,
}: {
  title: string;
  needsCode: boolean;
  onClose: () => void;
  onSign: (signature: PasswordSignature) => Promise<void>;
}) {
  const me = useSignedIn();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const sign = async (event: FormEvent) => {
    event.preventDefault();
    setIsBusy(true);
    setError(null);
    try {
      await onSign(needsCode ? { password, code } : { password });
    } catch (refused) {
      setError(refused);
      setIsBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={title} size="sm" closeButtonProps={{ 'aria-label': 'Close' }}>
      <form className="stack" onSubmit={(event) => void sign(event)}>
        <p className="soft">Sign as {me.name}.</p>
        <PasswordInput
          label="Password"
          autoComplete="current-password"
          data-autofocus
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
        />
        {needsCode && (
          <TextInput
            label="Code of your authenticator app"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={6}
            required
            withAsterisk={false}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
        )}
        <Refusal error={error} />
        <div className="row end">
          <Button onClick={onClose}>Not now</Button>
          <Button type="submit" variant="filled" loading={isBusy}>
            Sign
          </Button>
        </div>
      </form>
    </Modal>
  );
}
