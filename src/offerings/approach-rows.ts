// The rows of approaches, and what is shown of them.

import { stateOfApproach, type ApproachAnswer } from '../domain/sounding/approach.js';
import type { ApproachView, SoundingView } from './soundings.dto.js';

type Asked = {
  id: string;
  script: string;
  undertaking: string;
  undertaking_hash: string;
  asked_at: Date;
  lapses_at: Date;
  answer: ApproachAnswer | null;
  answered_at: Date | null;
  cleansed_at: Date | null;
};

export type ApproachRow = Asked & { revealed: string | null };

export type SoundingRow = Asked & {
  investor: string;
  legal_name: string;
  script_hash: string;
  asked_by: string;
  answered_by: string | null;
  person: string | null;
};

export const approachColumns = `id, script, undertaking, undertaking_hash, asked_at, lapses_at, answer, answered_at,
  cleansed_at, revealed`;

export function toApproachView(row: ApproachRow, now: Date): ApproachView {
  return { ...shown(row, now), offering: row.revealed };
}

export function toSoundingView(row: SoundingRow, now: Date): SoundingView {
  return {
    ...shown(row, now),
    investor: row.investor,
    legalName: row.legal_name,
    scriptHash: row.script_hash,
    askedBy: row.asked_by,
    answeredBy: row.answered_by,
    person: row.person,
  };
}

function shown(row: Asked, now: Date): Omit<ApproachView, 'offering'> {
  const { answer, lapses_at: lapsesAt, cleansed_at: cleansedAt } = row;
  return {
    id: row.id,
    state: stateOfApproach({ answer, lapsesAt, cleansedAt }, now),
    script: row.script,
    undertaking: row.undertaking,
    undertakingHash: row.undertaking_hash,
    askedAt: row.asked_at.toISOString(),
    lapsesAt: lapsesAt.toISOString(),
    answeredAt: row.answered_at?.toISOString() ?? null,
    cleansedAt: cleansedAt?.toISOString() ?? null,
  };
}
