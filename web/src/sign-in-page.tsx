import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { askPasskey, hasPasskeys, secondFactor, signIn, type SignInState } from './api/session';
import { queryClient } from './api/query-client';
import { Refusal } from './parts/refusal';
import { SecondFactorSetup } from './second-factor-setup';

export function SignInPage() {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [state, setState] = useState<SignInState | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);

  const attempt = async (act: () => Promise<SignInState>) => {
    setIsBusy(true);
    setError(null);
    try {
      const next = await act();
      if (next.state === 'signed-in') await queryClient.invalidateQueries({ queryKey: ['me'] });
      else setState(next);
    } catch (refused) {
      setError(refused);
    } finally {
      setIsBusy(false);
    }
  };
  const submit = (event: FormEvent, act: () => Promise<SignInState>) => {
    event.preventDefault();
    void attempt(act);
  };
  const passkey = state?.passkey;

  return (
    <main className="sign-in">
      <div className="panel sign-in-panel">
        <h1 className="brand">Greenshoe</h1>
        {state === null && (
          <form onSubmit={(event) => submit(event, () => signIn(email, password))}>
            <TextInput
              label="Email"
              type="email"
              autoComplete="username"
              autoFocus
              required
              withAsterisk={false}
              size="sm"
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
            <PasswordInput
              label="Password"
              autoComplete="current-password"
              required
              withAsterisk={false}
              size="sm"
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
              visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
            />
            <Refusal error={error} />
            <Button type="submit" size="sm" variant="filled" fullWidth loading={isBusy}>
              Sign in
            </Button>
          </form>
        )}
        {state?.state === 'second-factor' && (
          <form onSubmit={(event) => submit(event, () => secondFactor({ code }))}>
            {state.factors?.includes('one-time-code') === true && (
              <TextInput
                label="Code of your authenticator app"
                inputMode="numeric"
                autoComplete="one-time-code"
                maxLength={6}
                autoFocus
                size="sm"
                value={code}
                onChange={(event) => setCode(event.currentTarget.value)}
              />
            )}
            <Refusal error={error} />
            {state.factors?.includes('one-time-code') === true && (
              <Button type="submit" size="sm" variant="filled" fullWidth loading={isBusy}>
                Continue
              </Button>
            )}
            {passkey && hasPasskeys() && (
              <Button
                size="sm"
                fullWidth
                onClick={() => void attempt(async () => secondFactor({ passkey: await askPasskey(passkey) }))}
              >
                Use a passkey
              </Button>
            )}
          </form>
        )}
        {state?.state === 'enrol' && <SecondFactorSetup error={error} isBusy={isBusy} attempt={attempt} />}
      </div>
      <p className="fine">Book-building for private placements and follow-on offerings.</p>
    </main>
  );
}
