import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { get } from './api/http';
import { askPasskey, hasPasskeys, secondFactor, signIn, type SignInState } from './api/session';
import { queryClient } from './api/query-client';
import { Refusal } from './parts/refusal';
import { SecondFactorSetup } from './second-factor-setup';

/** Why the way back from the provider did not lead in. */
const refusedThere: Record<string, string> = {
  'openid-not-linked':
    'No user here is linked with this account. Ask an administrator for an invitation to the address that the provider has verified.',
  'openid-refused': 'The sign-in there was not completed, or took too long. Begin it again.',
  'openid-away': 'The provider does not answer. Try again, or sign in with your password.',
  'openid-linked-already': 'This account or this user is linked already.',
};

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
  const ways = useQuery({
    queryKey: ['ways'],
    queryFn: ({ signal }) => get<{ openId: { name: string } | null }>('/session/ways', signal),
    staleTime: Infinity,
  });
  const openId = ways.data?.openId ?? null;
  const refused = refusedThere[new URLSearchParams(location.search).get('refused') ?? ''];

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
            {openId && (
              <Button component="a" href="/api/v1/session/openid" size="sm" fullWidth>
                Sign in with {openId.name}
              </Button>
            )}
            {refused !== undefined && error === null && <p role="alert">{refused}</p>}
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
