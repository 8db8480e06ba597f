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
  /** Those that the document promises must be there, and no others but what every answer has. */
  headers: Headers;
  /** As JSON has it; null without one. Of another type it is not looked at. */
  body: unknown;
};

const usual =
  /^(cache-control|connection|content-(length|security-policy|type)|cross-origin-.*|date|keep-alive|origin-agent-cluster|referrer-policy|transfer-encoding|vary|x-.*)$/;

/** Returns what is wrong with an answer, or null. */
export type Contract = (answer: Checked) => string | null;

const contracts = new Map<string, Promise<Contract>>();
/** By the document's text: every server of a run gives the same. */
const compiledContracts = new Map<string, Contract>();

export function contractOf(address: string): Promise<Contract> {
  const known = contracts.get(address) ?? fetchDocument(address).then(contractFor);
  contracts.set(address, known);
  known.catch(() => contracts.delete(address));
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
  return ({ method, path, status, body, headers }) => {
    const template = templates.find(({ pattern }) => pattern.test(path.split('?')[0]!))?.path;
    const operation = template && document.paths[template]![method.toLowerCase()];
    if (!template || !operation) return status < 400 ? `${method} ${path} is not in the document` : null;
    const key = `${status}`;
    if (!(key in operation.responses)) return `${method} ${template} does not document ${status}`;
    const named = operation.responses[key]!.$ref?.split('/').at(-1);
    const answer = named === undefined ? operation.responses[key]! : document.components.responses[named]!;
    const wrongHeader = headerFault(answer, status, headers);
    if (wrongHeader !== null) return `${method} ${template} ${status} ${wrongHeader}`;
    const { content } = answer;
    if (content === undefined) return body === null ? null : `${method} ${template} documents no body`;
    const media = (headers.get('content-type') ?? '').split(';')[0]!;
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

function headerFault({ headers: said = {} }: Answer, status: number, headers: Headers): string | null {
  const missing = Object.keys(said).find((name) => said[name]!.required === true && !headers.has(name));
  if (missing !== undefined) return `lacks the header ${missing}`;
  const known = new Set(Object.keys(said).map((name) => name.toLowerCase()));
  // A refusal may end a sign-in that was begun.
  const given: string[] = [];
  headers.forEach((_value, name) => given.push(name));
  const surplus = given.find(
    (name) => !known.has(name) && !usual.test(name) && (status < 400 || name !== 'set-cookie'),
  );
  return surplus === undefined ? null : `does not document the header ${surplus}`;
}

function escapePointer(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`);
}
