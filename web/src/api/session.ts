// Who is signed in. A 401 at any time leads back to the sign-in page.

import { useQuery } from '@tanstack/react-query';
import { get, plain, Problem } from './http';
import { queryClient } from './query-client';
import type { Me } from './types';

/** Options for `navigator.credentials.get`, as JSON. */
export type PasskeyOptions = PublicKeyCredentialRequestOptionsJSON;

export type SignInState = {
  state: 'signed-in' | 'second-factor' | 'enrol';
  factors?: string[];
  passkey?: PasskeyOptions | null;
};

export function useMe() {
  return useQuery({
    queryKey: ['me'],
    queryFn: async ({ signal }): Promise<Me | null> => {
      try {
        return await get<Me>('/me', signal);
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
    queryFn: ({ signal }) => get<{ openId: { name: string } | null }>('/session/ways', signal),
    staleTime: Infinity,
  });

export function signIn(email: string, password: string): Promise<SignInState> {
  return plain('POST', '/session', { email, password });
}

export function secondFactor(answer: { code: string } | { passkey: unknown }): Promise<SignInState> {
  return plain('POST', '/session/second-factor', answer);
}

export function acceptInvitation(invitation: string, password: string): Promise<SignInState> {
  return plain('POST', '/session/invitation', { invitation, password });
}

export async function signOut(): Promise<void> {
  await plain('DELETE', '/session').catch(() => undefined);
  queryClient.clear();
  location.assign('/');
}

export type AppEnrolment = { secret: string; uri: string };

/** Begins the set-up of an authenticator app. */
export function beginApp(): Promise<AppEnrolment> {
  return plain('POST', '/one-time-codes');
}

export function confirmApp(code: string): Promise<SignInState> {
  return plain('POST', '/one-time-codes/confirm', { code });
}

/** Makes a passkey on this device and registers it; the sign-in is complete then. */
export async function addPasskey(): Promise<SignInState> {
  const options = await plain<PublicKeyCredentialCreationOptionsJSON>('POST', '/passkeys/options');
  const made = await navigator.credentials.create({
    publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
  });
  if (!(made instanceof PublicKeyCredential)) throw new Error('No passkey was made.');
  await plain('POST', '/passkeys', { label: 'This device', credential: made.toJSON() });
  return { state: 'signed-in' };
}

/** Asks the person's passkey; the answer is what the server checks. */
export async function askPasskey(options: PasskeyOptions): Promise<unknown> {
  const credential = await navigator.credentials.get({
    publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
  });
  if (!(credential instanceof PublicKeyCredential)) throw new Error('No passkey was given.');
  return credential.toJSON();
}

export const hasPasskeys = (): boolean =>
  typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;
