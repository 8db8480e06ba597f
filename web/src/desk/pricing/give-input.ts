// Records an input of the price as its next version.

import type { Schemas } from '#client';
import { POST, PUT, on } from '../../api/http';
import { keys } from '../../api/queries';
import { queryClient } from '../../api/query-client';
import type { InputKind, PricingInput } from '../../api/types';
import { sayDone } from '../../parts/refusal';
import { inputNames } from './inputs-panel';

export type FileKind = Exclude<InputKind, 'potential'>;

/** The server reads the file. */
export async function giveFile(id: string, kind: FileKind, body: Schemas['InputFileBody']): Promise<void> {
  await sayKept(id, kind, await POST(`/api/v1/offerings/{id}/${kind}`, { ...on(id), body }));
}

/** The judgement is taken as it is. */
export async function givePotential(id: string, body: Schemas['PricingInputBody']): Promise<void> {
  await sayKept(id, 'potential', await PUT('/api/v1/offerings/{id}/potential', { ...on(id), body }));
}

async function sayKept(id: string, kind: InputKind, { version }: PricingInput): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: keys.input(id, kind) });
  await queryClient.invalidateQueries({ queryKey: keys.preview(id) });
  sayDone(inputNames[kind].name, `Version ${version} stands; the next proposal uses it.`);
}
