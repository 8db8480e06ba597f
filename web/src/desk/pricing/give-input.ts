import { command } from '../../api/http';
import { keys } from '../../api/queries';
import { queryClient } from '../../api/query-client';
import type { PricingInput } from '../../api/types';
import { sayDone } from '../../parts/refusal';
import { inputNames, type InputKind } from './inputs-panel';

/** Records an input as its next version: a file is read by the server, figures are taken as they are. */
export async function giveInput(
  method: 'POST' | 'PUT',
  id: string,
  kind: InputKind,
  body: object,
): Promise<void> {
  const kept = await command<PricingInput>(method, `/offerings/${id}/${kind}`, body);
  await queryClient.invalidateQueries({ queryKey: keys.input(id, kind) });
  await queryClient.invalidateQueries({ queryKey: keys.preview(id) });
  sayDone(inputNames[kind].name, `Version ${kept.version} stands; the next proposal uses it.`);
}
