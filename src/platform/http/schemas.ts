// The declarations of class-validator, compiled once. From the same decorators come the JSON schemas of the
// OpenAPI document and the checkers of request bodies; nothing is coerced, nothing unknown is dropped.

import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { getMetadataStorage, isEmail } from 'class-validator';
import { targetConstructorToSchema, validationMetadatasToSchemas } from 'class-validator-jsonschema';
import { createRequire } from 'node:module';
import { invariant, Refusal, type RefusalCode } from '../../domain/refusal.js';
import { remedyOfNumber } from './number-texts.js';

type Schema = Record<string, unknown> & { properties?: Record<string, Schema>; required?: string[] };

// class-transformer keeps its metadata where no ES module can import it from.
const { defaultMetadataStorage } = createRequire(import.meta.url)('class-transformer/cjs/storage.js');

const prefix = '#/components/schemas/';

/** What a declared class says for the document alone: the checker leaves it to the readers of the domain. */
export const onlyDocumented = 'x-only-documented';

/** The schemas as the document shows them. */
export function documentedSchemas(): Record<string, Schema> {
  const entries = Object.entries(componentSchemas()).map(
    ([name, { [onlyDocumented]: more, ...schema }]): [string, Schema] => [
      name,
      {
        ...schema,
        ...(more as Schema | undefined),
        properties: { ...schema.properties, ...(more as Schema | undefined)?.properties },
      },
    ],
  );
  return Object.fromEntries(entries);
}

/** The JSON schemas of all declared classes by class name, closed against unknown fields. */
function componentSchemas(): Record<string, Schema> {
  const schemas = validationMetadatasToSchemas({
    classValidatorMetadataStorage: getMetadataStorage(),
    classTransformerMetadataStorage: defaultMetadataStorage,
    refPointerPrefix: prefix,
  });
  const entries = Object.entries(schemas).map(([name, schema]): [string, Schema] => [
    name,
    { ...(schema as Schema), additionalProperties: false },
  ]);
  return Object.fromEntries(entries);
}

type Constructor = abstract new (...args: never[]) => object;

/** The names of the fields that a class declares. */
export function fieldsOf(target: Constructor): string[] {
  return Object.keys(targetConstructorToSchema(target as never).properties ?? {});
}

/** Checks bodies of one class; the first thing wrong becomes a refusal with its path. */
export function bodyChecker(target: Constructor): (body: unknown) => void {
  let validate: ValidateFunction | null = null;
  return (body) => {
    validate ??= compile(target);
    if (validate(body)) return;
    const [error] = validate.errors ?? [];
    invariant(error !== undefined, 'a failed check names an error');
    throw refusalOf(error);
  };
}

function compile(target: Constructor): ValidateFunction {
  invariant(targetConstructorToSchema(target as never) !== undefined, `${target.name} is declared`);
  const ajv = new Ajv({
    coerceTypes: false,
    useDefaults: false,
    removeAdditional: false,
    strict: false,
    verbose: true,
  });
  ajv.addFormat('price', true);
  ajv.addFormat('int64', true);
  ajv.addFormat('email', (text) => isEmail(text));
  ajv.addSchema({ $id: 'greenshoe', components: { schemas: componentSchemas() } });
  const validate = ajv.getSchema(`greenshoe${prefix}${target.name}`);
  invariant(validate !== undefined, `the schema of ${target.name} compiles`);
  return validate as ValidateFunction;
}

const codes: Record<string, RefusalCode> = {
  additionalProperties: 'unknown-field',
  required: 'missing-field',
  type: 'wrong-type',
  enum: 'out-of-range',
  minimum: 'out-of-range',
  maximum: 'too-large',
  pattern: 'wrong-type',
  format: 'wrong-type',
};

function refusalOf(error: ErrorObject): Refusal {
  const { keyword, params, instancePath, schema, parentSchema } = error;
  const field = fieldPath(
    instancePath,
    keyword === 'additionalProperties' ? params.additionalProperty : params.missingProperty,
  );
  const named = field === '' ? 'The body' : `"${field}"`;
  const path = field === '' ? undefined : field;
  const described = (parentSchema as Schema | undefined)?.description;
  // Of a word the description says what each means, which is no remedy.
  const remedy = typeof described === 'string' && keyword !== 'enum' ? ` It must be ${described}.` : '';
  if (keyword === 'additionalProperties')
    return new Refusal('unknown-field', `${named} is not a field here. Leave it out.`, path);
  if (keyword === 'required') return new Refusal('missing-field', `${named} is missing.`, path);
  if (parentSchema?.format === 'price' && typeof error.data === 'number') {
    return new Refusal(
      'price-not-a-string',
      `${named} must be a decimal in quotes, such as "0.37", not a JSON number.`,
      path,
    );
  }
  const code = codes[keyword] ?? 'out-of-range';
  const isNumber = schema === 'integer' || parentSchema?.format === 'price';
  const written =
    isNumber && typeof error.data === 'string' ? remedyOfNumber(error.data, schema === 'integer') : null;
  const limit = Array.isArray(schema) ? `one of ${schema.join(', ')}` : `${schema as string}`;
  return new Refusal(
    code,
    `${named} ${error.message ?? 'is not allowed'}${keyword === 'enum' ? `: ${limit}` : ''}.${remedy}${written === null ? '' : ` ${written}`}`,
    path,
  );
}

/** A JSON pointer as a desk writes it: `orders[3].limit`. */
function fieldPath(pointer: string, last: unknown): string {
  const parts = pointer.split('/').slice(1);
  if (typeof last === 'string') parts.push(last);
  return parts
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce(
      (path, part) => (/^\d+$/.test(part) ? `${path}[${part}]` : path === '' ? part : `${path}.${part}`),
      '',
    );
}
