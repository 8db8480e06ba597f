// Reads the controllers with the compiler and writes what each route answers, as JSON Schema: the types that
// the handlers return are the only declaration. `--check` writes nothing and fails when the file is behind.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import ts from 'typescript';

const root = join(import.meta.dirname, '..');
const target = join(root, 'src/platform/http/answers.json');

const prettierOptions = JSON.parse(readFileSync(join(root, '.prettierrc.json'), 'utf8'));

export async function main(args) {
  const text = await format(JSON.stringify(describe(), null, 2), { ...prettierOptions, parser: 'json' });
  if (!args.includes('--check')) return writeFileSync(target, text);
  if (readFileSync(target, 'utf8') === text) return;
  process.stderr.write('src/platform/http/answers.json is behind the controllers: run "npm run client".\n');
  process.exit(1);
}

function describe() {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile).config,
    ts.sys,
    root,
  );
  const files = readdirSync(join(root, 'src'), { recursive: true })
    .filter((name) => name.endsWith('.controller.ts'))
    .toSorted()
    .map((name) => join(root, 'src', name));
  const journal = join(root, 'src/platform/journal/journal.ts');
  const streamed = join(root, 'src/book/event-views.ts');
  const program = ts.createProgram([...files, journal, streamed], options);
  const writer = new SchemaWriter(program.getTypeChecker());
  writer.receipt = writer.exported(program.getSourceFile(journal), 'Receipt');
  // What events carry is written by no handler's return.
  for (const name of ['DealSnapshot', 'DealJobs', 'DealFact', 'OwnView'])
    writer.schema(writer.exported(program.getSourceFile(streamed), name));
  const routes = {};
  for (const file of files) {
    program.getSourceFile(file).forEachChild((node) => {
      if (!ts.isClassDeclaration(node)) return;
      for (const method of node.members.filter(ts.isMethodDeclaration)) {
        const verb = decoratorOf(method, ['Get', 'Post', 'Put', 'Patch', 'Delete']);
        if (verb) routes[`${node.name.text}_${method.name.text}`] = writer.route(method);
      }
    });
  }
  return { routes, schemas: Object.fromEntries(Object.entries(writer.schemas).toSorted()) };
}

function decoratorOf(node, names) {
  return (ts.getDecorators(node) ?? []).find(
    ({ expression }) => ts.isCallExpression(expression) && names.includes(expression.expression.getText()),
  );
}

class SchemaWriter {
  schemas = {};
  receipt = null;

  constructor(checker) {
    this.checker = checker;
  }

  exported(source, name) {
    const symbol = this.checker
      .getExportsOfModule(this.checker.getSymbolAtLocation(source))
      .find((one) => one.name === name);
    return this.checker.getDeclaredTypeOfSymbol(symbol);
  }

  /** Status, schema and what the handler takes beside path and body. */
  route(method) {
    const summary = ts.getJSDocCommentsAndTags(method)[0]?.comment;
    const takes = method.parameters.flatMap((parameter) =>
      ['PageQuery', 'IfMatch', 'Command'].filter((name) => decoratorOf(parameter, [name])),
    );
    const query = [...method.getText().matchAll(/(?:queryOf|fieldsOf)\(\w+, \[([^\]]*)\]/g)].flatMap(
      ([, list]) => [...list.matchAll(/'([\w-]+)'/g)].map(([, name]) => name),
    );
    return {
      ...(typeof summary === 'string' ? { summary: summary.replace(/\s+/g, ' ') } : {}),
      takes,
      ...(decoratorOf(method, ['Open', 'Probe']) ? { isOpen: true } : {}),
      ...(decoratorOf(method, ['WithSession']) ? { inSession: true } : {}),
      ...(/\brefuseCrossSite\(/.test(method.getText()) ? { ofPage: true } : {}),
      ...(/\b(give|take)\w*\(\s*request,\s*reply\b/.test(method.getText()) ? { givesCookie: true } : {}),
      query,
      ...this.answerOf(method),
    };
  }

  answerOf(method) {
    const command = findCall(method, 'answer') ?? this.commandBehind(method);
    if (command) return this.commandAnswer(command);
    const code = decoratorOf(method, ['HttpCode'])?.expression.arguments[0];
    const isPost = decoratorOf(method, ['Post']) !== undefined;
    const status = code ? statusOf(code) : isPost ? 201 : 200;
    const returned = this.awaited(this.returnOf(method));
    const name = returned.symbol?.name;
    const takesReply = method.parameters.some((one) => decoratorOf(one, ['Res'])?.getText() === '@Res()');
    const isText = returned.flags & ts.TypeFlags.String;
    if (name === 'StreamableFile' || isText) return { status, content: producedBy(method) };
    if (takesReply && returned.flags & ts.TypeFlags.Void) return { status, content: ['text/event-stream'] };
    if (returned.flags & ts.TypeFlags.Void) return { status: code ? status : 204 };
    return { status, schema: this.schema(returned) };
  }

  /** Where a handler leaves its command to another class, the command that this class runs. */
  commandBehind(method) {
    if (this.awaited(this.returnOf(method)).symbol?.name !== 'Answer') return null;
    const returned = method.body.statements.find(ts.isReturnStatement)?.expression;
    if (returned === undefined || !ts.isCallExpression(returned)) return null;
    const { declaration } = this.checker.getResolvedSignature(returned);
    return declaration ? findCall(declaration.parent, 'answer') : null;
  }

  /** The body that the command's closure gives, with its receipt when it has one. */
  commandAnswer(call) {
    const act = call.arguments[1];
    const outcome = this.awaited(this.returnOf(act));
    const body = this.schema(this.typeOfProperty(outcome, 'body', act), { isInline: true });
    const once = outcome.getProperty('once');
    const isShownOnce = once !== undefined && !(once.flags & ts.SymbolFlags.Optional);
    if (isShownOnce)
      Object.assign(body.properties, this.schema(this.checker.getTypeOfSymbol(once)).properties);
    const given = outcome.getProperty('receipt');
    const receipt = given && given.flags & ts.SymbolFlags.Optional ? undefined : given;
    if (receipt) {
      const of = this.typeOfProperty(this.checker.getTypeOfSymbolAtLocation(receipt, act), 'of', act);
      body.properties.receipt = merged(
        this.schema(of, { isInline: true }),
        this.schema(this.receipt, { isInline: true }),
      );
      body.required.push('receipt');
    }
    return {
      status: literalStatus(act) ?? 200,
      schema: receipt || isShownOnce ? body : this.schema(this.typeOfProperty(outcome, 'body', act)),
    };
  }

  returnOf(declaration) {
    return this.checker.getSignatureFromDeclaration(declaration).getReturnType();
  }

  awaited(type) {
    return this.checker.getAwaitedType(type) ?? type;
  }

  typeOfProperty(type, name, node) {
    return this.checker.getTypeOfSymbolAtLocation(type.getProperty(name), node);
  }

  schema(type, { isInline = false } = {}) {
    const name = type.aliasSymbol && !type.aliasTypeArguments ? type.aliasSymbol.name : null;
    if (isBytes(type)) return { type: 'string', contentEncoding: 'base64url' };
    if (isInline || name === null || !isObject(type)) return this.inline(type);
    if (name === 'Record' || name === 'Readonly') return this.inline(type);
    if (!(name in this.schemas)) {
      this.schemas[name] = {};
      this.schemas[name] = this.inline(type);
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  inline(type) {
    const { flags } = type;
    if (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return {};
    if (flags & ts.TypeFlags.NonPrimitive) return { type: 'object' };
    if (flags & ts.TypeFlags.StringLiteral) return { type: 'string', enum: [type.value] };
    if (flags & ts.TypeFlags.NumberLiteral) return { type: 'integer', enum: [type.value] };
    if (flags & ts.TypeFlags.BooleanLiteral)
      return { type: 'boolean', enum: [type.intrinsicName === 'true'] };
    if (flags & ts.TypeFlags.String) return { type: 'string' };
    if (flags & ts.TypeFlags.Number) return { type: 'integer', format: 'int64' };
    if (flags & ts.TypeFlags.Boolean) return { type: 'boolean' };
    if (flags & ts.TypeFlags.Null) return { type: 'null' };
    if (flags & ts.TypeFlags.TemplateLiteral) return { type: 'string' };
    if (type.isUnion()) return this.union(type.types);
    if (this.checker.isArrayType(type) || this.checker.isTupleType(type)) {
      const [of] = this.checker.getTypeArguments(type);
      return { type: 'array', items: of ? this.schema(of) : {} };
    }
    return this.object(type);
  }

  union(types) {
    const present = types.filter(({ flags }) => !(flags & ts.TypeFlags.Undefined));
    if (present.length === 1) return this.schema(present[0]);
    const schemas = present.map((one) => this.schema(one));
    const words = schemas.filter((one) => one.enum);
    const rest = schemas.filter((one) => !one.enum);
    const isBoolean = words.length === 2 && words.every((one) => one.type === 'boolean');
    const word = isBoolean
      ? [{ type: 'boolean' }]
      : words.length > 0
        ? [{ type: words[0].type, enum: words.flatMap((one) => one.enum).toSorted() }]
        : [];
    const all = [...word, ...rest].toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
    return all.length === 1 ? all[0] : { anyOf: all };
  }

  /** What the comment on a field says; where it says nothing, the comment on the type that it has. */
  wordsOn(property) {
    const { aliasSymbol } = this.checker.getNonNullableType(this.checker.getTypeOfSymbol(property));
    const isOurs = !aliasSymbol?.declarations?.some((one) =>
      /node_modules/.test(one.getSourceFile().fileName),
    );
    const comments = [property, isOurs ? aliasSymbol : undefined].map((one) =>
      ts.displayPartsToString(one?.getDocumentationComment(this.checker) ?? []).replace(/\s+/g, ' '),
    );
    return comments.find((text) => text !== '') ?? '';
  }

  object(type) {
    const index = this.checker.getIndexInfoOfType(type, ts.IndexKind.String);
    const properties = {};
    const required = [];
    for (const property of this.checker.getPropertiesOfType(type)) {
      if (property.flags & ts.SymbolFlags.Method) continue;
      const said = this.wordsOn(property);
      const schema = this.schema(this.checker.getTypeOfSymbol(property));
      properties[property.name] = said === '' ? schema : { ...schema, description: said };
      if (!(property.flags & ts.SymbolFlags.Optional)) required.push(property.name);
    }
    const values = index ? this.schema(index.type) : false;
    return {
      type: 'object',
      ...(Object.keys(properties).length > 0 ? { properties, required } : {}),
      additionalProperties: typeof values === 'object' && Object.keys(values).length === 0 ? true : values,
    };
  }
}

/** The kinds of file that a handler says it gives, or its class for all of them. */
function producedBy(method) {
  const said = decoratorOf(method, ['ApiProduces']) ?? decoratorOf(method.parent, ['ApiProduces']);
  if (!said)
    throw new Error(`${method.parent.name.text}.${method.name.text} gives a file: say @ApiProduces.`);
  return said.expression.arguments.map((one) => one.text);
}

/** Bytes as the types of the browser have them: in JSON they are text. */
function isBytes(type) {
  const kinds = type.isUnion() ? type.types : [type];
  return kinds.every((one) => one.getProperty?.('byteLength') !== undefined);
}

function isObject(type) {
  return (type.flags & ts.TypeFlags.Object) !== 0 || type.isIntersection() || type.isUnion();
}

function findCall(node, name) {
  let found = null;
  const walk = (at) => {
    if (ts.isCallExpression(at) && at.expression.getText().endsWith(`commands.${name}`)) found ??= at;
    ts.forEachChild(at, walk);
  };
  walk(node);
  return found;
}

/** The first whole number from 200 to 299 that the closure says. */
function literalStatus(node) {
  let found = null;
  const walk = (at) => {
    if (ts.isNumericLiteral(at) && /^2\d\d$/.test(at.text)) found ??= Number(at.text);
    ts.forEachChild(at, walk);
  };
  walk(node);
  return found;
}

function statusOf(node) {
  if (ts.isNumericLiteral(node)) return Number(node.text);
  return { OK: 200, CREATED: 201, ACCEPTED: 202, NO_CONTENT: 204 }[node.getText().split('.').at(-1)] ?? 200;
}

function merged(one, other) {
  return {
    type: 'object',
    properties: { ...one.properties, ...other.properties },
    required: [...one.required, ...other.required],
    additionalProperties: false,
  };
}
