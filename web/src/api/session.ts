// Who is signed in. A 401 at any time leads back to the sign-in page.

import type { Schemas } from '#client';
import { useQuery } from '@tanstack/react-query';
import { DELETE, GET, POST, Problem } from './http';
import { queryClient } from './query-client';
import type { Me } from './types';

/** Options for `navigator.credentials.get`, as JSON. */
export type PasskeyOptions = PublicKeyCredentialRequestOptionsJSON;

export type SignInState = Pick<Schemas['SessionView'], 'state'> & Partial<Schemas['SessionView']>;

export function useMe() {
  return useQuery({
    queryKey: ['me'],
    queryFn: async ({ signal }): Promise<Me | null> => {
      try {
        return await GET('/api/v1/me', { signal });
      } catch (error) {
        if (error instanceof Problem && error.status === 401) return null;
        throw error;
      }
    },
    staleTime: 60_000,
  });
}

export const useSignInWays = () =>
  useQuery({
    queryKey: ['sign-in-ways'],
    queryFn: ({ signal }) => GET('/api/v1/session/ways', { signal }),
    staleTime: Infinity,
  });

export function signIn(email: string, password: string): Promise<SignInState> {
  return POST('/api/v1/session', { body: { email, password } });
}

export function secondFactor(answer: Schemas['SecondFactorBody']): Promise<SignInState> {
  return POST('/api/v1/session/second-factor', { body: answer });
}

export function acceptInvitation(invitation: string, password: string): Promise<SignInState> {
  return POST('/api/v1/session/invitation', { body: { invitation, password } });
}

export async function signOut(): Promise<void> {
  await DELETE('/api/v1/session').catch(() => undefined);
  queryClient.clear();
  location.assign('/');
}

export type AppEnrolment = { secret: string; uri: string };

/** Begins the set-up of an authenticator app. */
export function beginApp(): Promise<AppEnrolment> {
  return POST('/api/v1/one-time-codes');
}

export function confirmApp(code: string): Promise<SignInState> {
  return POST('/api/v1/one-time-codes/confirm', { body: { code } });
}

/** Makes a passkey on this device and registers it; the sign-in is complete then. */
export async function addPasskey(): Promise<SignInState> {
  const options = await POST('/api/v1/passkeys/options');
  const made = await navigator.credentials.create({
    publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
  });
  if (!(made instanceof PublicKeyCredential)) throw new Error('No passkey was made.');
  await POST('/api/v1/passkeys', { body: { label: 'This device', credential: made.toJSON() } });
  return { state: 'signed-in' };
}

/** Asks the person's passkey; the answer is what the server checks. */
export async function askPasskey(options: PasskeyOptions): Promise<Schemas['Assertion']> {
  const credential = await navigator.credentials.get({
    publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
  });
  if (!(credential instanceof PublicKeyCredential)) throw new Error('No passkey was given.');
  return credential.toJSON();
}

export const hasPasskeys = (): boolean =>
  typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;
