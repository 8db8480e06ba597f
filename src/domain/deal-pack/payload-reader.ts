// The fields of a journal entry's payload; where one is not what its kind of entry has, that is the difference.
import { parseAmount, type Amount } from '../price.js';
import type { Difference, PackRow, RowReader } from './difference.js';

/** Reads the fields of a payload, and says where one is not what its kind of entry has. */
export class PayloadReader {
  constructor(
    readonly payload: PackRow,
    private readonly reader: RowReader,
  ) {}

  text(name: string): string {
    return this.field(name, 'string') as string;
  }

  number(name: string): number {
    return this.field(name, 'number') as number;
  }

  /** An amount of money in millionths. */
  amount(name: string): Amount {
    const text = this.text(name);
    if (/^\d{1,40}\.\d{2,6}$/.test(text)) return parseAmount(text, name);
    throw this.at(name, 'an amount', text);
  }

  object(name: string): PackRow {
    return this.field(name, 'object') as PackRow;
  }

  at(name: string, expected: string, found: string): Difference {
    return this.reader.at(`fact.payload.${name}`, expected, found);
  }

  private field(name: string, type: 'string' | 'number' | 'object'): unknown {
    const value = this.payload[name];
    if (typeof value === type && value !== null) return value;
    throw this.at(name, `${type === 'object' ? 'an' : 'a'} ${type}`, JSON.stringify(value) ?? 'nothing');
  }
}
