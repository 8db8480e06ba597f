// The value types of the contract as decorators: a price or an amount is a decimal in quotes, shares are a
// whole JSON number, an identifier is a short plain text.

import { applyDecorators } from '@nestjs/common';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';

const decimal = /^(0|[1-9][0-9]{0,11})(\.[0-9]{1,6})?$/;
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)$/;

const described = (description: string, example: unknown, more: Record<string, unknown> = {}) =>
  JSONSchema({ description, examples: [example], ...more });

/** A price or an amount above zero: a decimal string with at most 6 decimals. */
export const IsPrice = (description = 'a decimal string with at most 6 decimals, above zero') =>
  applyDecorators(IsString(), Matches(decimal), described(description, '0.37', { format: 'price' }));

export const IsPercent = (description = 'per cent as a decimal string, above 0 and at most 100') =>
  applyDecorators(IsString(), Matches(decimal), described(description, '20', { format: 'price' }));

/** A number of shares: a whole JSON number from `least` to 2^53 - 1. */
export const IsShares = (
  least = 1,
  description = `a whole number of shares from ${least} to 9007199254740991`,
) =>
  applyDecorators(
    IsInt(),
    Min(least),
    Max(Number.MAX_SAFE_INTEGER),
    described(description, 250_000, { type: 'integer', format: 'int64' }),
  );

/** One of some words, each with what it means. */
export const IsOneOf = <W extends string>(meanings: Readonly<Record<W, string>>) =>
  applyDecorators(
    IsIn(Object.keys(meanings)),
    JSONSchema({
      description: Object.entries(meanings)
        .map(([word, meaning]) => `\`${word}\`: ${meaning as string}`)
        .join('; '),
    }),
  );

export const IsInstant = (description = 'a time in ISO 8601 with its offset') =>
  applyDecorators(IsString(), Matches(instant), described(description, '2004-05-04T17:15:00-04:00'));

export const IsDay = (description = 'a date, YYYY-MM-DD') =>
  applyDecorators(IsString(), Matches(/^\d{4}-\d\d-\d\d$/), described(description, '2004-07-20'));

export const IsText = (most: number, description = `a text of 1 to ${most} characters`) =>
  applyDecorators(IsString(), MinLength(1), MaxLength(most), described(description, 'text'));

/** A SHA-256 hash as 64 lower-case hex digits. */
export const IsHash = (description = 'a SHA-256 hash, 64 hex digits') =>
  applyDecorators(
    IsString(),
    Matches(/^[0-9a-f]{64}$/),
    described(description, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'),
  );

/** An identifier as the server writes it. */
export const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const IsId = (description = 'an identifier that the server gave') =>
  applyDecorators(
    IsString(),
    Matches(uuidPattern),
    described(description, '01935c3e-7d5a-7c3e-9f5a-0123456789ab'),
  );

export const isId = (text: string): boolean => uuidPattern.test(text);

export const Optional = () => IsOptional();
