// What a batch is decided on: the deal, its investors and their evidence. A process keeps what it has read as long as
// the database says, with the clock, that nothing of it has changed: mostly it just did, when it told who asks.

import type { DataSource } from 'typeorm';
import type { Certificate } from '../domain/gates/certificates.js';
import type { Screened } from '../domain/gates/order-gate-table.js';
import type { OfferingState } from '../domain/offering.js';
import type { OfferingTerms } from '../domain/terms.js';
import type { Moment } from '../platform/database/transaction.js';
import { Prepared } from '../platform/database/prepared.js';
import type { Standing } from './book-levels.js';
import type { AdmissionFacts, DoorBuyer } from './door.js';

export type OfferingFacts = {
  id: string;
  state: OfferingState;
  terms: OfferingTerms;
  terms_version: number;
  epoch: number;
  desk_party: string;
};
export type InvestorFacts = Standing & DoorBuyer;

export type Facts = {
  now: Date;
  /** Goes up with every change of a fact, of this deal or another: the same number, the same facts. */
  number: string;
  offering: OfferingFacts | null;
  investors: InvestorFacts[];
  /** What the gates need to know beyond the orders; null where there is no such offering. */
  door: AdmissionFacts | null;
};

/** Without the facts themselves where their number is the one that is known. `until`: when the first of them expires. */
type Row = Pick<Facts, 'now' | 'number' | 'offering' | 'door'> & {
  until: Date | null;
  investors: InvestorFacts[] | null;
};

/** `investor` null for one that was not invited. */
type Person = {
  investor: InvestorFacts | null;
  certificates: Owned<Certificate>[];
  screenings: Owned<Screened>[];
};
type Owned<T> = T & { investor: string };
/** `last`: the time of the last facts that were given; none are given with an earlier one. */
type Kept = Pick<Row, 'number' | 'until' | 'offering' | 'door'> & { people: Map<string, Person>; last: Date };

const mostOfferings = 100;
const mostPeople = 20_000;
/** Then everything is read at once, because something changes all the time. */
const mostTries = 2;
/** A moment that is older is no time at which an order was received. */
const freshMs = 100;

const factsOf = new Prepared<Row>('facts of a batch', 'SELECT * FROM intake_facts($1, $2, $3)');

export class KeptFacts {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly source: DataSource) {}

  /**
   * The facts of the offering and of those of these investors whom it invited, as they stand now; as they stood at the
   * moment where that is fresh and they are kept.
   */
  async read(offering: string, wanted: readonly string[], moment: Moment | null = null): Promise<Facts> {
    const known = this.kept.get(offering);
    if (known && moment && holdsAt(known, moment) && wanted.every((one) => known.people.has(one)))
      return factsFrom(known, wanted, moment.now);
    return this.readAnew(offering, wanted);
  }

  private async readAnew(offering: string, wanted: readonly string[]): Promise<Facts> {
    for (let attempt = 0; ; attempt += 1) {
      const kept = attempt < mostTries ? this.kept.get(offering) : undefined;
      const missing = wanted.filter((one) => kept?.people.has(one) !== true);
      const known = kept && missing.length === 0 ? kept.number : null;
      const asked = known === null ? missing : wanted;
      const [row] = await factsOf.rows(this.source, [offering, asked, known]);
      const { now, number } = row!;
      const holds = kept?.number === number && (kept.until === null || now < kept.until);
      if (holds && known !== null) {
        if (wanted.every((one) => kept.people.has(one))) return factsFrom(kept, wanted, now);
        continue;
      }
      if (known === number) {
        this.kept.delete(offering);
        continue;
      }
      const found = holds ? kept : this.keep(offering, row!);
      addPeople(found, asked, row!);
      if (wanted.every((one) => found.people.has(one))) return factsFrom(found, wanted, now);
    }
  }

  private keep(offering: string, { number, until, door, ...row }: Row): Kept {
    const { offering: deal, now: last } = row;
    const fresh = { number, until, door, offering: deal, last, people: new Map<string, Person>() };
    this.kept.delete(offering);
    if (deal === null) return fresh;
    const [oldest] = this.kept.keys();
    if (oldest !== undefined && this.kept.size >= mostOfferings) this.kept.delete(oldest);
    this.kept.set(offering, fresh);
    return fresh;
  }
}

function holdsAt({ number, until, last }: Kept, moment: Moment): boolean {
  const { now, readAt } = moment;
  if (number !== moment.number || performance.now() - readAt > freshMs) return false;
  return now >= last && (until === null || now < until);
}

function addPeople({ people }: Kept, asked: readonly string[], { investors, door }: Row): void {
  if (people.size + asked.length > mostPeople) people.clear();
  for (const one of asked) people.set(one, { investor: null, certificates: [], screenings: [] });
  for (const investor of investors ?? []) people.get(investor.id)!.investor = investor;
  for (const certificate of door?.certificates ?? [])
    people.get(certificate.investor)!.certificates.push(certificate);
  for (const screening of door?.screenings ?? []) people.get(screening.investor)!.screenings.push(screening);
}

function factsFrom(kept: Kept, wanted: readonly string[], now: Date): Facts {
  const { number, offering, door, people } = kept;
  if (kept.last < now) kept.last = now;
  const all = wanted.map((one) => people.get(one)!);
  return {
    now,
    number,
    offering,
    investors: all.flatMap(({ investor }) => investor ?? []),
    door: door && {
      ...door,
      certificates: all.flatMap(({ certificates }) => certificates),
      screenings: all.flatMap(({ screenings }) => screenings),
    },
  };
}
