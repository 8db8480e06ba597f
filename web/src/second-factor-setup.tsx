// The first sign-in of a person adds a second factor: a passkey of this device, or an authenticator app.

import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import {
  addPasskey,
  beginApp,
  confirmApp,
  hasPasskeys,
  type AppEnrolment,
  type SignInState,
} from './api/session';
import { Refusal } from './parts/refusal';

export function SecondFactorSetup({
  error,
  isBusy,
  attempt,
}: {
  error: unknown;
  isBusy: boolean;
  attempt: (act: () => Promise<SignInState>) => Promise<void>;
}) {
  const [app, setApp] = useState<AppEnrolment | null>(null);
  const [code, setCode] = useState('');
  const begin = () =>
    attempt(async () => {
      setApp(await beginApp());
      return { state: 'enrol' };
    });
  const confirm = (event: FormEvent) => {
    event.preventDefault();
    void attempt(() => confirmApp(code));
  };
  return (
    <form onSubmit={confirm}>
      <p>Add a second factor: it is asked for at every sign-in and signs what you approve.</p>
      {app === null ? (
        <>
          <Refusal error={error} />
          {hasPasskeys() && (
            <Button
              size="sm"
              variant="filled"
              fullWidth
              loading={isBusy}
              onClick={() => void attempt(addPasskey)}
            >
              Add a passkey of this device
            </Button>
          )}
          <Button
            size="sm"
            variant={hasPasskeys() ? 'default' : 'filled'}
            fullWidth
            onClick={() => void begin()}
          >
            Use an authenticator app
          </Button>
        </>
      ) : (
        <>
          <p>
            Give your app this key, or open it{' '}
            <a className="link" href={app.uri}>
              on this device
            </a>
            :
          </p>
          <p className="app-key">{app.secret.replaceAll(/(.{4})/g, '$1 ').trim()}</p>
          <TextInput
            label="The code it shows"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={6}
            autoFocus
            size="sm"
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          <Refusal error={error} />
          <Button type="submit" size="sm" variant="filled" fullWidth loading={isBusy}>
            Continue
          </Button>
        </>
      )}
    </form>
  );
}
