// What compliance sends about sanctions lists and matches, and how a screening is shown.

import { Matches, MinLength, IsString } from 'class-validator';
import type { ListMatch, ScreeningOutcome } from '../domain/gates/sanctions-screening.js';
import { IsHash, IsText, Optional } from '../platform/http/validators.js';

/** The files of a list as the Treasury publishes them, without headers. */
export class SanctionsListBody {
  @IsText(64, 'the day of publication, or another name that no list had before') version!: string;
  @IsString() @MinLength(1) sdn!: string;
  @Optional() @IsString() alt?: string;
  @Optional() @IsString() add?: string;
  @Optional() @IsString() comments?: string;
}

export class ClearanceBody {
  @Matches(/\S/) @IsText(1000, 'why the investor is not the listed party') reason!: string;
  @Optional() @IsHash('SHA-256 of the document that shows it') documentHash?: string;
}

export type SanctionsListView = {
  id: string;
  version: string;
  entries: number;
  documentHash: string;
  inForce: boolean;
  importedBy: string;
  importedAt: string;
};

export type ClearanceView = {
  reason: string;
  documentHash: string | null;
  clearedBy: string;
  clearedAt: string;
};

export type ScreeningView = {
  id: string;
  investor: string;
  legalName: string;
  listVersion: string;
  screenedAt: string;
  outcome: ScreeningOutcome;
  /** Nothing is taken from the investor. */
  stopped: boolean;
  matches: ListMatch[];
  owners: Array<{ name: string; percent: string; blocked: boolean }>;
  clearance: ClearanceView | null;
};
