// Screening a name against the OFAC list (G48). The same words in any order, without accents, case and
// corporate form, are a match; a near miss, a name that holds the listed one, a weak alias (one that stands
// in the remarks only) or the name of another kind of party is a possible match, which a person decides.
// Where every name of a party is in letters that no list uses (Arabic, Chinese), comparing says nothing: a person
// decides, or records an alias in Latin letters. Ships and aircraft are not investors and are compared with
// nobody. An owner who matches is blocked, and counts towards the 50 percent rule.
import { addressScreener } from './sanctions-address.js';
import { isForeignScript, plainLetters } from './sanctions-letters.js';
import { comparableName, type ComparableName, nameLikeness } from './sanctions-name.js';
import { nameIndex } from './sanctions-index.js';

export type ListedKind = 'individual' | 'entity' | 'vessel' | 'aircraft';
export type PartyKind = 'individual' | 'entity';

export type ListedAlias = { name: string; relation: 'aka' | 'fka' | 'nka'; weak: boolean };
export type ListedAddress = { address: string | null; city: string | null; country: string | null };
export type ListedParty = {
  number: string;
  name: string;
  kind: ListedKind;
  programs: readonly string[];
  aliases: readonly ListedAlias[];
  addresses: readonly ListedAddress[];
  remarks: string;
};
export type SanctionsList = { version: string; parties: readonly ListedParty[] };

/** Who is screened; of whom the kind is not known is compared as either. */
export type ScreenedParty = {
  name: string;
  kind?: PartyKind;
  aliases?: readonly string[];
  country?: string;
  address?: string;
  city?: string;
};
export type ScreeningOutcome = 'clear' | 'possible-match' | 'match';

export type ListMatch = {
  outcome: 'possible-match' | 'match';
  /** The name that was screened, and the listed name it met. */
  name: string;
  listedName: string;
  /** Thousandths. */
  score: number;
  number: string;
  listedAs: string;
  relation: 'name' | 'address' | ListedAlias['relation'];
  programs: readonly string[];
  /** Whether a listed address lies in the party's country; null when either is not known. */
  sameCountry: boolean | null;
};
export type Screening = { outcome: ScreeningOutcome; listVersion: string; matches: readonly ListMatch[] };

export type ScreenedOwner = ScreenedParty & { percent: string };
export type OwnedScreening = Screening & {
  owners: readonly { name: string; percent: string; blocked: boolean; screening: Screening }[];
};

const nearMiss = 800;
// A name that holds all of another is near only when it is not much longer; people may have more names.
const containedEntity = 750;

type Prepared = {
  party: ListedParty;
  listedName: string;
  relation: ListMatch['relation'];
  weak: boolean;
  comparable: ComparableName;
};

function prepare(party: ListedParty): Prepared[] {
  if (party.kind !== 'individual' && party.kind !== 'entity') return [];
  const names = [
    { name: party.name, relation: 'name' as const, weak: false },
    ...party.aliases.map(({ name, relation, weak }) => ({ name, relation, weak })),
  ];
  return names.map(({ name, relation, weak }) => ({
    party,
    listedName: name,
    relation,
    weak,
    comparable: comparableName(name, party.kind === 'individual'),
  }));
}

function sameCountry(party: ListedParty, country: string | undefined): boolean | null {
  const known = party.addresses.flatMap((address) =>
    address.country ? [plainLetters(address.country)] : [],
  );
  if (country === undefined || known.length === 0) return null;
  return known.includes(plainLetters(country));
}

function compare(
  listed: Prepared,
  party: ScreenedParty & { kind: PartyKind },
  name: string,
  comparable: ComparableName,
): ListMatch | undefined {
  const { score, exact, contained, sameCore } = nameLikeness(comparable, listed.comparable);
  const areCompanies = party.kind === 'entity' && listed.party.kind === 'entity';
  const near =
    score >= nearMiss ||
    (contained && (party.kind === 'individual' || score >= containedEntity)) ||
    (areCompanies && sameCore);
  if (!exact && !near) return undefined;
  const certain = exact && !listed.weak && listed.party.kind === party.kind;
  return {
    outcome: certain ? 'match' : 'possible-match',
    name,
    listedName: listed.listedName,
    score,
    number: listed.party.number,
    listedAs: listed.party.name,
    relation: listed.relation,
    programs: listed.party.programs,
    sameCountry: sameCountry(listed.party, party.country),
  };
}

function better(a: ListMatch, b: ListMatch): ListMatch {
  if (a.outcome !== b.outcome) return a.outcome === 'match' ? a : b;
  return b.score > a.score ? b : a;
}

// One line a listed party: its best name.
function bestByParty(matches: readonly ListMatch[]): ListMatch[] {
  const best = new Map<string, ListMatch>();
  for (const match of matches) {
    const other = best.get(match.number);
    best.set(match.number, other ? better(other, match) : match);
  }
  return [...best.values()].toSorted(
    (a, b) =>
      (a.outcome === b.outcome ? 0 : a.outcome === 'match' ? -1 : 1) ||
      b.score - a.score ||
      (a.number < b.number ? -1 : 1),
  );
}

const eitherKind: readonly PartyKind[] = ['individual', 'entity'];

export type Screener = (party: ScreenedParty) => Screening;

/** Prepares a list once and screens any number of parties against it. */
export function screenerFor(list: SanctionsList): Screener {
  const steps = screenerInSteps(list);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** How many parties of a list are prepared in one step. */
const partiesInStep = 500;

/** As `screenerFor`, with a pause after every so many parties in which something else may be done. */
export function* screenerInSteps(list: SanctionsList): Generator<undefined, Screener> {
  const prepared: Prepared[] = [];
  for (const [number, party] of list.parties.entries()) {
    prepared.push(...prepare(party));
    if (number % partiesInStep === partiesInStep - 1) yield;
  }
  return screenerOf(list, prepared);
}

function screenerOf(list: SanctionsList, prepared: readonly Prepared[]): Screener {
  const near = nameIndex(prepared);
  const atAddress = addressScreener(list.parties);
  return (party) => {
    const names = [party.name, ...(party.aliases ?? [])];
    const kinds = party.kind === undefined ? eitherKind : [party.kind];
    const byName = kinds.flatMap((kind) =>
      names.flatMap((name) => {
        const comparable = comparableName(name, kind === 'individual');
        return near(comparable).flatMap(
          (listed) => compare(listed, { ...party, kind }, name, comparable) ?? [],
        );
      }),
    );
    const byAddress = atAddress(party).map(({ party: listed, listedAddress, score }): ListMatch => ({
      outcome: 'possible-match',
      name: party.address ?? '',
      listedName: listedAddress,
      score,
      number: listed.number,
      listedAs: listed.name,
      relation: 'address',
      programs: listed.programs,
      sameCountry: sameCountry(listed, party.country),
    }));
    const matches = bestByParty([...byName, ...byAddress]);
    const otherwise = names.every(isForeignScript) ? 'possible-match' : 'clear';
    return { outcome: matches[0]?.outcome ?? otherwise, listVersion: list.version, matches };
  };
}

/** Screens a party and its owners; an owner's possible match is one of the party until it is cleared. */
export function screenWithOwners(
  screen: (party: ScreenedParty) => Screening,
  party: ScreenedParty,
  owners: readonly ScreenedOwner[],
): OwnedScreening {
  const screened = owners.map((owner) => {
    const screening = screen(owner);
    return { name: owner.name, percent: owner.percent, blocked: screening.outcome === 'match', screening };
  });
  const own = screen(party);
  const doubtful = screened.some(({ screening }) => screening.outcome === 'possible-match');
  return {
    ...own,
    outcome: own.outcome === 'clear' && doubtful ? 'possible-match' : own.outcome,
    owners: screened,
  };
}
