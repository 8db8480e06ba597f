// The OpenAPI 3.1 document: paths from the routes, bodies from the declarations of class-validator, answers
// from the types that the handlers return (answers.json, written by the compiler: npm run client).

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import answers from './answers.json' with { type: 'json' };
import { problemSchema } from './problem-schema.js';
import { componentSchemas } from './schemas.js';

type Route = {
  summary?: string;
  takes: string[];
  query: string[];
  status: number;
  schema?: object;
  content?: string;
};
type Parameter = { name: string; in: string; required: boolean; description?: string; schema: object };
type Operation = {
  operationId: string;
  summary?: string;
  parameters?: Parameter[];
  responses: Record<string, object>;
  requestBody?: object;
};

const routes: Record<string, Route> = answers.routes;
const verbs = ['get', 'post', 'put', 'patch', 'delete'] as const;

const described: Record<string, Omit<Parameter, 'name' | 'in'>> = {
  limit: {
    required: false,
    description: 'How many to answer at most.',
    schema: { type: 'integer', minimum: 1, maximum: 1_000, default: 100 },
  },
  after: { required: false, description: 'The "next" of the page before.', schema: { type: 'string' } },
};

const flag = (usual: boolean, description: string): Omit<Parameter, 'name' | 'in'> => ({
  required: false,
  description,
  schema: { type: 'boolean', default: usual },
});
described.atomic = flag(true, 'All lines or none; with false each line by itself.');
described.dryRun = flag(false, 'Say what is wrong, line by line, and take nothing.');

const keyHeader = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'Your name for this request: sent again with the same body it has one effect and one answer.',
  schema: { type: 'string', minLength: 1, maxLength: 255, examples: ['order-2026-11-22-0001'] },
};
const versionHeader = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'The ETag of the version that the change is based on.',
  schema: { type: 'string', examples: ['"1"'] },
};

export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Greenshoe')
    .setVersion('1')
    .setDescription('Book-building: offerings, orders, the book, prices and their approval, allocations.')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An API key: gs_live_...' })
    .addSecurityRequirements('bearer')
    .build();
  const document = SwaggerModule.createDocument(app, config);
  // Fastify writes a colon that is no parameter twice.
  document.paths = Object.fromEntries(
    Object.entries(document.paths).map(([path, verbsOfPath]) => [path.replaceAll('::', ':'), verbsOfPath]),
  );
  for (const path of Object.values(document.paths)) {
    for (const verb of verbs) if (path[verb]) complete(verb, path[verb] as unknown as Operation);
  }
  const schemas = { ...componentSchemas(), ...answers.schemas, Problem: problemSchema };
  return { ...document, components: { ...document.components, schemas: schemas as never } };
}

function complete(verb: string, operation: Operation): void {
  const route = routes[operation.operationId];
  if (route === undefined) return;
  const { summary, takes, query } = route;
  if (summary !== undefined) operation.summary = summary;
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
  ];
  operation.responses = { [route.status]: answerOf(route), default: problemAnswer };
}

const problemAnswer = {
  description: 'Refused: problem details with the code, and for a rule its citation.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

function answerOf({ status, schema, content, takes }: Route): object {
  const description =
    takes.includes('Command') && status < 300 ? 'Done, and committed to disk.' : 'As asked for.';
  if (content !== undefined) return { description, content: { [content]: { schema: { type: 'string' } } } };
  return schema === undefined
    ? { description }
    : { description, content: { 'application/json': { schema } } };
}

export function serveDocument(app: NestFastifyApplication): void {
  let document: OpenAPIObject | null = null;
  SwaggerModule.setup('api/docs', app, () => (document ??= openApiDocument(app)), {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Greenshoe API',
  });
}
