// Investors of a file, added or brought up to date. An investor is known by its identifier where the file is an export,
// otherwise by its LEI, else by its name and country;
// what a line does not say stays as it was. So the same file a second time finds everything as it is and changes
// nothing.

import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Refusal } from '../domain/refusal.js';
import type { Tx } from '../platform/database/transaction.js';
import { problemOf, type Problem } from '../platform/http/problem.js';
import { bodyChecker } from '../platform/http/schemas.js';
import { isId } from '../platform/http/validators.js';
import { bodyOf, isSame } from './investor-body.js';
import { InvestorEntity } from './investor.entity.js';
import { InvestorBody } from './investors.dto.js';
import { SeenLines } from './seen-lines.js';
import { InvestorsService, refuseWithoutState } from './investors.service.js';

export type InvestorLineResult = {
  /** Of a file its line there, with the header as one; of a list in JSON its place from 1. */
  line: number;
  outcome: 'added' | 'changed' | 'unchanged' | 'refused';
  investor?: string;
  code?: string;
  detail?: string;
  path?: string;
};

export type InvestorFileView = {
  lines: number;
  added: number;
  changed: number;
  unchanged: number;
  refused: number;
  dryRun: boolean;
  results: InvestorLineResult[];
};

/** A line as it is read, and the identifier that an export wrote beside it. */
export type InvestorLine = { line: number; id?: string; body: unknown };

export type FileMode = { atomic: boolean; dryRun: boolean };

type Decided =
  | { line: number; outcome: 'refused'; refusal: Refusal }
  | {
      line: number;
      outcome: 'added' | 'changed' | 'unchanged';
      known: InvestorEntity | null;
      body: InvestorBody;
    };

const check = bodyChecker(InvestorBody);

@Injectable()
export class InvestorFiles {
  constructor(private readonly investors: InvestorsService) {}

  async take(tx: Tx, lines: readonly InvestorLine[], mode: FileMode): Promise<InvestorFileView | Problem> {
    const decided = await this.decide(tx, lines);
    const refused = decided.filter(({ outcome }) => outcome === 'refused').length;
    if (mode.atomic && !mode.dryRun && refused > 0) return refusedWhole(decided, refused);
    const results: InvestorLineResult[] = [];
    for (const one of decided) results.push(await this.carryOut(tx, one, mode));
    const count = (outcome: string): number => results.filter((one) => one.outcome === outcome).length;
    return {
      lines: results.length,
      added: count('added'),
      changed: count('changed'),
      unchanged: count('unchanged'),
      refused,
      dryRun: mode.dryRun,
      results,
    };
  }

  private async decide(tx: Tx, lines: readonly InvestorLine[]): Promise<Decided[]> {
    const known = await knownBy(tx, lines);
    const seen = new SeenLines();
    return lines.map(({ line, id, body: given }): Decided => {
      try {
        check(given);
        const entity = id === undefined ? foundAmong(known, given as InvestorBody) : foundById(known, id);
        const body = { ...(entity && bodyOf(entity)), ...(given as InvestorBody) };
        refuseWithoutState(body);
        seen.add({ line, id: entity?.id ?? null, lei: body.lei ?? null, byName: nameOf(body) });
        const outcome = entity === null ? 'added' : isSame(entity, body) ? 'unchanged' : 'changed';
        return { line, outcome, known: entity, body };
      } catch (error) {
        if (error instanceof Refusal) return { line, outcome: 'refused', refusal: error };
        throw error;
      }
    });
  }

  private async carryOut(tx: Tx, one: Decided, { dryRun }: FileMode): Promise<InvestorLineResult> {
    const { line, outcome } = one;
    if (outcome === 'refused') return refusedLine(one);
    if (dryRun || outcome === 'unchanged')
      return { line, outcome, ...(one.known === null ? {} : { investor: one.known.id }) };
    const { id } =
      one.known === null
        ? await this.investors.add(tx, one.body)
        : await this.investors.change(tx, one.known.id, one.body);
    return { line, outcome, investor: id };
  }
}

function refusedWhole(decided: readonly Decided[], refused: number): Problem {
  const message = `${refused} of ${decided.length} lines are refused, so none was taken. Correct them, or send atomic=false.`;
  const lines = decided.flatMap((one) => (one.outcome === 'refused' ? [refusedLine(one)] : []));
  return { ...problemOf(new Refusal('lines-refused', message)), lines };
}

function refusedLine({ line, refusal }: Decided & { outcome: 'refused' }): InvestorLineResult {
  const { code, message: detail, path } = refusal;
  return { line, outcome: 'refused', code, detail, ...(path === undefined ? {} : { path }) };
}

type Named = Pick<InvestorBody, 'legalName' | 'country'> & { lei?: string | null };

const nameOf = ({ legalName, country }: Named): string => `name ${country} ${legalName}`;

/** How an investor of the file may be known already: by its LEI before its name and country. */
function identitiesOf(one: Named): string[] {
  const { lei = null } = one;
  return lei === null ? [nameOf(one)] : [`lei ${lei}`, nameOf(one)];
}

/** Who bears the name but another LEI is somebody else. */
function foundAmong(known: ReadonlyMap<string, InvestorEntity>, given: InvestorBody): InvestorEntity | null {
  const found = identitiesOf(given).flatMap((identity) => known.get(identity) ?? []);
  return found.find(({ lei }) => lei === null || given.lei === undefined || lei === given.lei) ?? null;
}

function foundById(known: ReadonlyMap<string, InvestorEntity>, id: string): InvestorEntity {
  const found = known.get(`id ${id}`);
  if (found !== undefined) return found;
  const message = 'There is no investor with this identifier; leave the cell empty for a new one.';
  throw new Refusal('unknown-investor', message, 'id');
}

async function knownBy(tx: Tx, lines: readonly InvestorLine[]): Promise<Map<string, InvestorEntity>> {
  const bodies = lines.map(({ body }) => body as InvestorBody | null);
  const found = await tx.manager.find(InvestorEntity, {
    where: [
      { id: In(lines.flatMap(({ id = '' }) => (isId(id) ? [id] : []))) },
      { legalName: In(texts(bodies.map((one) => one?.legalName))) },
      { lei: In(texts(bodies.map((one) => one?.lei))) },
    ],
    order: { id: 'DESC' },
  });
  return new Map(
    found.flatMap((one) =>
      [`id ${one.id}`, ...identitiesOf(one)].map((identity) => [identity, one] as const),
    ),
  );
}

const texts = (values: unknown[]): string[] => values.filter((value) => typeof value === 'string');
