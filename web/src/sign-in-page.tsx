import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import {
  acceptInvitation,
  askPasskey,
  hasPasskeys,
  secondFactor,
  signIn,
  useSignInWays,
  type SignInState,
} from './api/session';
import { queryClient } from './api/query-client';
import { Refusal } from './parts/refusal';
import { SecondFactorSetup } from './second-factor-setup';

type Attempt = (act: () => Promise<SignInState>) => Promise<void>;

type First = (attempt: Attempt, error: unknown, isBusy: boolean) => ReactNode;

const leastPassword = 12;

export function SignInPage() {
  return <Steps first={(attempt, error, isBusy) => <WithPassword {...{ attempt, error, isBusy }} />} />;
}

/** `/invitation#TOKEN`: what follows the # never leaves the browser but in the one request that uses it. */
export function InvitationPage() {
  const [token] = useState(() => location.hash.slice(1));
  return (
    <Steps
      first={(attempt, error, isBusy) => <WithInvitation {...{ attempt, error, isBusy }} token={token} />}
    />
  );
}

/** The first step as it is given, then the second factor or its set-up. */
function Steps({ first }: { first: First }) {
  const [state, setState] = useState<SignInState | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const attempt: Attempt = async (act) => {
    setIsBusy(true);
    setError(null);
    try {
      const next = await act();
      if (next.state === 'signed-in') {
        if (location.pathname === '/invitation') history.replaceState(null, '', '/');
        await queryClient.invalidateQueries({ queryKey: ['me'] });
      } else setState(next);
    } catch (refused) {
      setError(refused);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <main className="sign-in">
      <div className="panel sign-in-panel">
        <h1 className="brand">Greenshoe</h1>
        {state === null && first(attempt, error, isBusy)}
        {state?.state === 'second-factor' && (
          <SecondFactor state={state} attempt={attempt} error={error} isBusy={isBusy} />
        )}
        {state?.state === 'enrol' && <SecondFactorSetup error={error} isBusy={isBusy} attempt={attempt} />}
      </div>
      <p className="fine">Book-building for private placements and follow-on offerings.</p>
    </main>
  );
}

type StepProps = { attempt: Attempt; error: unknown; isBusy: boolean };

function WithPassword({ attempt, error, isBusy }: StepProps) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void attempt(() => signIn(email, password));
  };
  return (
    <form onSubmit={submit}>
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
      <OtherWays />
    </form>
  );
}

/** The way by the house's own provider, where the installation has one. */
function OtherWays() {
  const { data } = useSignInWays();
  if (!data?.openId) return null;
  return (
    <Button component="a" href="/api/v1/session/openid" size="sm" fullWidth>
      Sign in by {data.openId.name}
    </Button>
  );
}

function WithInvitation({ attempt, error, isBusy, token }: StepProps & { token: string }) {
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const isOther = again !== '' && again !== password;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isOther) void attempt(() => acceptInvitation(token, password));
  };
  if (token === '') {
    return (
      <p>
        This address is not whole: open the invitation as it was sent to you, with all that follows the #.
      </p>
    );
  }
  return (
    <form onSubmit={submit}>
      <p>You are invited. Choose a password; a second factor comes next.</p>
      <PasswordInput
        label="New password"
        description={`${leastPassword} characters or more`}
        autoComplete="new-password"
        autoFocus
        required
        withAsterisk={false}
        size="sm"
        minLength={leastPassword}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
      />
      <PasswordInput
        label="The same again"
        autoComplete="new-password"
        required
        withAsterisk={false}
        size="sm"
        value={again}
        error={isOther ? 'This is another password.' : null}
        onChange={(event) => setAgain(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': 'Show the password typed again' }}
      />
      <Refusal error={error} />
      <Button type="submit" size="sm" variant="filled" fullWidth loading={isBusy}>
        Set the password
      </Button>
    </form>
  );
}

function SecondFactor({ state, attempt, error, isBusy }: StepProps & { state: SignInState }) {
  const [code, setCode] = useState('');
  const { passkey } = state;
  const hasApp = state.factors?.includes('one-time-code') === true;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void attempt(() => secondFactor({ code }));
  };
  return (
    <form onSubmit={submit}>
      {hasApp && (
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
      {hasApp && (
        <Button type="submit" size="sm" variant="filled" fullWidth loading={isBusy}>
          Continue
        </Button>
      )}
      {passkey && hasPasskeys() && (
        <Button
          size="sm"
          fullWidth
          variant={hasApp ? 'default' : 'filled'}
          onClick={() => void attempt(async () => secondFactor({ passkey: await askPasskey(passkey) }))}
        >
          Use a passkey
        </Button>
      )}
    </form>
  );
}
