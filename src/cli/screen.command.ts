// `greenshoe screen`: whom a sanctions list names. A document is one party, or a list of them, with its owners;
// the list is a folder with the files as the Treasury publishes them.
import { type Fields, join, readFields, readNonEmptyList, readText, readWord } from '../domain/document.js';
import {
  screenerFor,
  type ScreenedOwner,
  type ScreenedParty,
  screenWithOwners,
} from '../domain/gates/sanctions-screening.js';
import { formatPrice, parsePercent } from '../domain/price.js';
import { readSanctionsFolder } from '../investors/sanctions-folder.js';
import { readSanctionsList } from '../investors/sanctions-list.js';
import { type Command, jsonOutcome } from './command.js';
import { optionalOption, requiredOption } from './files.js';

const names = ['name', 'kind', 'aliases', 'country', 'address', 'city'];
const partyFields = new Set([...names, 'owners']);
const ownerFields = new Set([...names, 'percent']);
const kinds = ['individual', 'entity'] as const;
const longest = 200;

function optionalText(fields: Fields, field: string, path: string): object {
  return fields[field] === undefined ? {} : { [field]: readText(fields[field], join(path, field), longest) };
}

function partyOf(fields: Fields, path: string): ScreenedParty {
  const aliases = fields.aliases === undefined ? [] : readNonEmptyList(fields, 'aliases', path);
  return {
    name: readText(fields.name, join(path, 'name'), longest),
    ...(fields.kind === undefined ? {} : { kind: readWord(fields.kind, kinds, join(path, 'kind')) }),
    aliases: aliases.map((alias, index) => readText(alias, `${join(path, 'aliases')}[${index}]`, longest)),
    ...optionalText(fields, 'country', path),
    ...optionalText(fields, 'address', path),
    ...optionalText(fields, 'city', path),
  };
}

function ownersOf(fields: Fields, path: string): ScreenedOwner[] {
  if (fields.owners === undefined) return [];
  return readNonEmptyList(fields, 'owners', path).map((owner, index) => {
    const at = `${join(path, 'owners')}[${index}]`;
    const own = readFields(owner, ownerFields, at);
    return { ...partyOf(own, at), percent: formatPrice(parsePercent(own.percent, join(at, 'percent'))) };
  });
}

export const command: Command = {
  options: { list: { type: 'string' }, version: { type: 'string' } },
  async run(call) {
    const folder = requiredOption(call, 'list');
    const document = await call.timed('read', () => call.readDocument());
    const files = await call.timed('read', () =>
      readSanctionsFolder(folder, optionalOption(call, 'version') ?? 'as given'),
    );
    return call.timed('engine', () => {
      const screen = screenerFor(readSanctionsList(files));
      const answer = (party: unknown, path: string): object => {
        const fields = readFields(party, partyFields, path);
        return screenWithOwners(screen, partyOf(fields, path), ownersOf(fields, path));
      };
      return jsonOutcome(
        Array.isArray(document) ? document.map((party, i) => answer(party, `[${i}]`)) : answer(document, ''),
      );
    });
  },
};
