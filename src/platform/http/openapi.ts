// The OpenAPI 3.1 document: paths from the routes, bodies from the declarations of class-validator, answers
// from the types that the handlers return (answers.json, written by the compiler: npm run client).

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import answers from './answers.json' with { type: 'json' };
import { refusalAnswers, refusalsOf } from './openapi-refusals.js';
import {
  answerHeaders,
  events,
  introduction,
  keyHeader,
  lastEventId,
  pageHeader,
  queryFields,
  sessionCookie,
  versionHeader,
} from './openapi-texts.js';
import { tableTypes } from './page.js';
import { problemSchema } from './problem-schema.js';
import { documentedSchemas } from './schemas.js';

type Schema = { $ref?: string; type?: string; properties?: object };
type Route = {
  summary?: string;
  takes: string[];
  /** Whoever asks need not have signed in. */
  isOpen?: boolean;
  /** Only for who has signed in at a browser. */
  inSession?: boolean;
  /** A change that must come from a page of ours, whoever asks. */
  ofPage?: boolean;
  givesCookie?: boolean;
  query: string[];
  status: number;
  schema?: Schema;
  content?: string[];
};
type Parameter = { name: string; in: string; required: boolean; description?: string; schema: object };
type Operation = {
  operationId: string;
  summary?: string;
  description?: string;
  parameters?: Parameter[];
  responses: Record<string, object>;
  requestBody?: { content?: Record<string, object> };
  security?: object[];
};

const routes: Record<string, Route> = answers.routes;
const described: Record<string, Omit<Parameter, 'name' | 'in'>> = queryFields;
const verbs = ['get', 'post', 'put', 'patch', 'delete'] as const;

export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Greenshoe')
    .setVersion('1')
    .setDescription(introduction)
    .addServer('/', 'The installation that serves this document.')
    .addBearerAuth({
      type: 'http',
      scheme: 'bearer',
      bearerFormat: 'gs_live_<id>_<secret>',
      description: 'An API key.',
    })
    .addCookieAuth('greenshoe', { type: 'apiKey', description: sessionCookie }, 'session')
    .addSecurityRequirements('bearer')
    .addSecurityRequirements('session')
    .build();
  const document = SwaggerModule.createDocument(app, config);
  // Fastify writes a colon that is no parameter twice.
  document.paths = Object.fromEntries(
    Object.entries(document.paths).map(([path, verbsOfPath]) => [path.replaceAll('::', ':'), verbsOfPath]),
  );
  for (const [name, path] of Object.entries(document.paths)) {
    const isReadable = document.paths[`/api/v1/${name.split('/').at(-1)!}/{id}`]?.get !== undefined;
    for (const verb of verbs) if (path[verb]) complete(verb, path[verb] as unknown as Operation, isReadable);
    if (name.startsWith('/health/')) answerAsProbe(path.get as unknown as Operation);
  }
  const schemas = { ...documentedSchemas(), ...answers.schemas, Problem: problemSchema } as never;
  return { ...document, components: { ...document.components, schemas, responses: refusalAnswers as never } };
}

function complete(verb: string, operation: Operation, isReadable: boolean): void {
  // A handler of several paths is told apart by the number of the path.
  const route = routes[operation.operationId.replace(/\[\d+\]$/, '')];
  operation.operationId = operation.operationId.replace(/\[(\d+)\]$/, '_$1');
  if (route === undefined) return;
  const { summary, takes, query } = route;
  const isStream = route.content?.includes('text/event-stream') === true;
  if (summary !== undefined) operation.summary = summary;
  if (isStream) operation.description = events;
  if (route.isOpen === true) operation.security = [];
  else if (route.inSession === true) operation.security = [{ session: [] }];
  const isOfPage = route.ofPage === true || (route.inSession === true && verb !== 'get');
  const fields = [...(takes.includes('PageQuery') ? ['limit', 'after'] : []), ...query];
  operation.parameters = [
    ...(operation.parameters ?? []).filter((one) => one.in === 'path'),
    ...fields.map((name): Parameter => ({
      name,
      in: 'query',
      ...(described[name] ?? { required: false, schema: { type: 'string' } }),
    })),
    ...(takes.includes('Command') ? [{ ...keyHeader, required: verb === 'post' }] : []),
    ...(takes.includes('IfMatch') ? [versionHeader] : []),
    ...(isStream ? [lastEventId] : []),
    ...(isOfPage ? [pageHeader] : []),
  ];
  describeFiles(operation.requestBody);
  operation.responses = {
    [route.status]: answerOf(verb, route, isReadable),
    ...refusalsOf({
      // Who is sent on with 303 has had something done.
      isChange: verb !== 'get' || route.status === 303,
      changesVersion: takes.includes('IfMatch'),
      hasBody: operation.requestBody !== undefined,
    }),
    default: problemAnswer,
  };
}

/** A body that may be a file instead of JSON is not of the JSON's shape; what stands in it says its description. */
function describeFiles({ content = {} }: NonNullable<Operation['requestBody']> = {}): void {
  for (const type of Object.keys(content))
    if (!type.endsWith('json')) content[type] = { schema: fileOf(type) };
}

/** A probe refuses nobody: what is not well it says in the same body. */
function answerAsProbe({ responses }: Operation): void {
  const isWell = responses[200]!;
  for (const status of Object.keys(responses)) delete responses[status];
  Object.assign(responses, {
    200: isWell,
    503: { ...isWell, description: 'A part is not well: the answer says which.' },
    default: problemAnswer,
  });
}

const problemAnswer = {
  description: 'Refused, or failed, in any other way.',
  headers: { 'Retry-After': { ...answerHeaders.retryAfter, required: false } },
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

function answerOf(verb: string, route: Route, isReadable: boolean): object {
  const { status, schema, content, takes, givesCookie = false } = route;
  const isCommand = takes.includes('Command');
  const description = isCommand && status < 300 ? 'Done, and committed to disk.' : 'As asked for.';
  const cookie = givesCookie ? { 'Set-Cookie': answerHeaders.cookie } : {};
  if (content !== undefined)
    return {
      description,
      ...(isFile(content) ? { headers: { 'Content-Disposition': fileName } } : {}),
      content: Object.fromEntries(content.map((type) => [type, { schema: fileOf(type) }])),
    };
  if (schema === undefined) {
    const sentOn = status >= 300 ? { Location: answerHeaders.sentOn } : {};
    return { description, headers: { ...sentOn, ...cookie } };
  }
  const isMade = verb === 'post' && (status === 201 || status === 202);
  const headers = {
    ...(hasVersion(schema) ? { ETag: answerHeaders.etag } : {}),
    ...(isMade && isReadable && 'id' in propertiesOf(schema) ? { Location: answerHeaders.location } : {}),
    ...(isCommand ? { 'Idempotent-Replayed': answerHeaders.replayed } : {}),
    ...cookie,
  };
  const isList = verb === 'get' && 'items' in propertiesOf(schema);
  const files = isList ? inFiles : {};
  if (isList)
    Object.assign(headers, {
      Link: answerHeaders.next,
      'Content-Disposition': { ...fileName, required: false },
    });
  return { description, headers, content: { 'application/json': { schema }, ...files } };
}

const { fileName } = answerHeaders;

const isFile = (content: string[]): boolean =>
  !content.some((type) => type === 'text/event-stream' || type === 'text/plain');

/** A body that is no JSON: text as it is, anything else as bytes. */
const fileOf = (type: string): object =>
  type.startsWith('text/') ? { type: 'string' } : { type: 'string', format: 'binary' };

const inFiles = {
  [tableTypes.csv]: { schema: fileOf(tableTypes.csv) },
  [tableTypes.xlsx]: { schema: fileOf(tableTypes.xlsx) },
};

function propertiesOf(schema: Schema): object {
  const named = schema.$ref?.split('/').at(-1);
  const found: Schema | undefined =
    named === undefined ? schema : (answers.schemas as Record<string, Schema>)[named];
  return found?.properties ?? {};
}

/** A version that counts; a list's version is a day or a name. */
function hasVersion(schema: Schema): boolean {
  const { version, termsVersion } = propertiesOf(schema) as Record<string, Schema | undefined>;
  return version?.type === 'integer' || termsVersion?.type === 'integer';
}

export function serveDocument(app: NestFastifyApplication): void {
  let document: OpenAPIObject | null = null;
  SwaggerModule.setup('api/docs', app, () => (document ??= openApiDocument(app)), {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Greenshoe API',
  });
}
