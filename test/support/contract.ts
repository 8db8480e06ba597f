// Holds every answer against the OpenAPI document of the server that gave it.
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

type Content = Record<string, { schema?: object }>;
type Answer = { $ref?: string; content?: Content; headers?: Record<string, { required?: boolean }> };
type Operation = { responses: Record<string, Answer> };
export type OpenApi = {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object>; responses: Record<string, Answer> };
};

type Checked = {
  method: string;
  path: string;
  status: number;
  type: string;
  body: unknown;
  /** Where they are given, those that the document promises must be there. */
  headers?: Headers;
};

/** Returns what is wrong with an answer, or null. */
export type Contract = (answer: Checked) => string | null;

const contracts = new Map<string, Promise<Contract>>();
/** By the document's text: every server of a run gives the same. */
const compiledContracts = new Map<string, Contract>();

export function contractOf(address: string): Promise<Contract> {
  const known = contracts.get(address) ?? fetchDocument(address).then(contractFor);
  contracts.set(address, known);
  return known;
}

function contractFor(document: OpenApi): Contract {
  const text = JSON.stringify(document);
  const known = compiledContracts.get(text) ?? compileContract(document);
  compiledContracts.set(text, known);
  return known;
}

export async function fetchDocument(address: string): Promise<OpenApi> {
  return (await (await fetch(`${address}/api/openapi.json`)).json()) as OpenApi;
}

function compileContract(document: OpenApi): Contract {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ ...document, $id: 'document' });
  const compiled = new Map<string, ValidateFunction>();
  const templates = Object.keys(document.paths).map((path) => ({ path, pattern: patternOf(path) }));
  return ({ method, path, status, type, body, headers }) => {
    const template = templates.find(({ pattern }) => pattern.test(path.split('?')[0]!))?.path;
    const operation = template && document.paths[template]![method.toLowerCase()];
    if (!template || !operation) return status < 400 ? `${method} ${path} is not in the document` : null;
    // A route that is not described yet is found by test/api/openapi.spec.ts.
    if (!operation.responses.default) return null;
    const key = `${status}` in operation.responses ? `${status}` : status < 400 ? null : 'default';
    if (key === null) return `${method} ${template} does not document ${status}`;
    const named = operation.responses[key]!.$ref?.split('/').at(-1);
    const answer = named === undefined ? operation.responses[key]! : document.components.responses[named]!;
    const promised = Object.entries(answer.headers ?? {}).filter(([, { required }]) => required === true);
    const missing = headers && promised.find(([name]) => !headers.has(name));
    if (missing) return `${method} ${template} ${status} lacks the header ${missing[0]}`;
    const { content } = answer;
    if (content === undefined) return body === null ? null : `${method} ${template} documents no body`;
    const media = type.split(';')[0]!;
    if (!(media in content)) return `${method} ${template} does not document ${media || 'an empty answer'}`;
    if (content[media]!.schema === undefined || !media.endsWith('json')) return null;
    const place =
      named === undefined
        ? ['paths', template, method.toLowerCase(), 'responses', key]
        : ['components', 'responses', named];
    const pointer = [...place, 'content', media, 'schema'];
    const reference = `document#/${pointer.map(escapePointer).join('/')}`;
    const validate = compiled.get(reference) ?? ajv.compile({ $ref: reference });
    compiled.set(reference, validate);
    if (validate(body)) return null;
    return `${method} ${template} ${status}: ${ajv.errorsText(validate.errors)} in ${JSON.stringify(body)}. If it is meant so: npm run client`;
  };
}

function escapePointer(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`);
}
