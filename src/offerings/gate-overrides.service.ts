// GateOverrides of warnings: by compliance, with a reason, for the whole offering or one investor. A hard gate is
// overridden by nobody.

import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { gatePoints } from '../domain/gates/gate-points.js';
import { Refusal } from '../domain/refusal.js';
import type { Tx } from '../platform/database/transaction.js';
import { instantOf } from '../platform/http/instants.js';
import { OfferingGates } from './offering-gates.js';
import { OfferingsService } from './offerings.service.js';
import type { GateOverrideBody } from './gate-overrides.dto.js';
import type { GateOverrideView } from './override-rows.js';
import { allOverrides, insertOverride } from './override-rows.js';

@Injectable()
export class GateOverrides {
  constructor(
    private readonly offerings: OfferingsService,
    private readonly gates: OfferingGates,
  ) {}

  async override(tx: Tx, id: string, body: GateOverrideBody): Promise<GateOverrideView> {
    const offering = await this.offerings.find(tx, id, 'pessimistic_read');
    const known = gatePoints.find(({ gate }) => gate === body.gate);
    if (known === undefined) throw new Refusal('unknown-gate', `There is no gate ${body.gate}.`, 'gate');
    const answer = this.gates.judge(offering, body.gate, tx.now);
    if (known.severity !== 'warning') throw cannotOverride(body.gate, known.severity, answer);
    if (answer === undefined || (answer.result !== 'warn' && answer.result !== 'unknown')) {
      throw new Refusal(
        'nothing-to-override',
        `${body.gate} warns of nothing in this offering: ${answer?.result ?? 'it does not stand for this kind of deal'}.`,
        'gate',
      );
    }
    await this.refuseUninvited(tx, id, body.investor);
    const { result, rule, citation } = answer;
    const view: GateOverrideView = {
      id: uuid(),
      gate: body.gate,
      investor: body.investor ?? null,
      reason: body.reason,
      result,
      rule,
      citation,
      expiresAt: body.expiresAt === undefined ? null : instantOf(body.expiresAt, 'expiresAt').toISOString(),
      recordedBy: tx.actor.user,
      recordedAt: tx.now.toISOString(),
    };
    await insertOverride(tx, id, view);
    tx.record(id, 'gate-overridden', { ...view });
    return view;
  }

  async list(tx: Tx, id: string): Promise<GateOverrideView[]> {
    await this.offerings.find(tx, id);
    return allOverrides(tx, id);
  }

  private async refuseUninvited(tx: Tx, offering: string, investor: string | undefined): Promise<void> {
    if (investor === undefined || (await this.offerings.isInvited(tx, offering, investor))) return;
    throw new Refusal('unknown-investor', 'This investor was not invited to the offering.', 'investor');
  }
}

function cannotOverride(
  gate: string,
  severity: string,
  answer: { rule: string; citation: string; missing: readonly string[] } | undefined,
): Refusal {
  if (severity === 'information')
    return new Refusal('nothing-to-override', `${gate} only informs; it stops nothing.`, 'gate');
  const regulation =
    answer === undefined
      ? undefined
      : { gate, rule: answer.rule, citation: answer.citation, missing: answer.missing };
  const message = `${gate} is a hard gate: nobody can override it. Bring what it asks for.`;
  return new Refusal('hard-gate', message, 'gate', regulation);
}
