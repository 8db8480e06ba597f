// What the OpenAPI document says once for all routes: how to sign in, to repeat, to page, to change, to follow.

export const introduction = `
Book-building: offerings, orders, the book, prices and their approval, allocations.

**Sign in.** Send an API key with every request: \`Authorization: Bearer gs_live_<id>_<secret>\`. People at the web desk use a session cookie instead; a change with it carries \`X-Greenshoe: web\` too. The first administrator is made at the machine (\`npm run admin -- create\`), sets the password by the invitation that this prints (\`POST /session/invitation\`, with \`X-Greenshoe: web\`), adds a second factor, and gives accounts and keys.

**Values.** Shares are whole JSON numbers; prices and amounts are decimal strings (\`"0.37"\`), never JSON numbers. Times are ISO 8601 in UTC. A field that is not known is refused, not dropped.

**Repeat.** Every POST carries an \`Idempotency-Key\` of your choice. The same key with the same body (its fields in whatever order) has one effect and the same answer, for 72 hours (\`Idempotent-Replayed: true\`); with another body it is refused with 422; while the first request still runs, with 409. So send a request whose answer you did not see again, with its key: \`201\` means that it is on disk.

**Change.** A change of an order or of terms names the version it is based on: \`If-Match\` with the \`ETag\` you read, or with several of which the present version must be one (a weak one is none, \`*\` is refused). It is refused with 428 without it and with 412 when the version has moved; a header that is not well formed with 400.

**A deal**, step by step. An administrator gives accounts (\`POST /users\`; an investor's \`party\` is the investor's \`id\`) and keys (\`POST /parties/{id}/api-keys\`). The desk records investors (\`POST /investors\`), makes the offering (\`POST /offerings\`), invites (\`.../invitations\`; under a seal, \`.../seal\`, it approaches investors instead, \`.../approaches\`, and each decides by \`/approaches/{id}/answer\` whether it is told) and moves it (\`.../transitions\`: \`file\`, \`declare-effective\`, \`open\`; an exempt deal is only opened). Investors order (\`.../orders\`). The desk closes (\`close\`), records a policy (\`.../allocation-policies\`) and a last close (\`PUT .../market-data\`) and proposes a price (\`.../price-proposals\`). The issuer approves it by its \`proposalHash\`; a job then allocates, so ask \`GET .../allocation-runs\` until a run is \`done\`. The issuer approves the run by its \`resultHash\`, the desk notes that every buyer has its final prospectus (\`.../documents\`, \`.../deliveries\`) where the law asks for it, and releases the run, once. From then on each investor reads its own lines (\`GET .../allocations\`), and a member of the syndicate those of the orders that it entered (\`GET .../client-allocations\`). Where the terms name an escrow, the desk records what its bank reports (\`.../escrow/deposits\`, then each \`.../outcome\`), closes on what is paid for (\`.../closings\`) and refunds what is due (\`.../escrow/refunds\`).

**Lists** answer \`{ "items": [...], "next": "..." }\`: send \`next\` as \`?after=\` for the following page; on the last page it is null. With \`Accept: text/csv\` (or the type of an .xlsx file) the same page comes as a table, up to 10,000 lines, with \`Link: <...>; rel="next"\`. Orders and investors can be sent back as such a file (\`orders:batch\`, \`investors:batch\`).

**Refusals** are problem details (RFC 9457, \`application/problem+json\`): \`code\` from a closed list, one sentence in \`detail\`, \`path\` of the field, and for a rule of law \`rule\` and \`citation\`. 400: the shape. 401: no valid key. 403: not for your role. 404: not there, or not yours. 409: not in the present state. 412, 428: the version. 413, 415: the body. 422: a rule. 429, 503: later, after \`Retry-After\` seconds, with the same key.

**Prove.** Each version of an order has a receipt (\`GET /orders/{id}/versions\`). With SHA-256 in lower-case hex and canonical JSON (RFC 8785): \`orderHash\` is the hash of the version's \`document\`, and stands in the payload of the journal's \`entry\`; \`entryHash\` is the hash of \`"entry\\n"\` followed by \`entry\`; from it each step of \`path\` goes up by the hash of \`"node\\n" + left + "\\n" + right\`, the step's own hash being on its \`side\`, until \`root\`.
`.trim();

export const events = `
Server-Sent Events. The first event says how things stand; each further one says it anew after a change, at most eight times a second, and carries what happened in between. \`id\` is the version: send the last one you saw as \`Last-Event-ID\` and you miss nothing and see nothing twice.

For the desk, the issuer and compliance, \`data\` is a \`DealSnapshot\` in JSON, whose \`facts\` are what was recorded since the version \`since\`; events named \`jobs\` carry a \`DealJobs\`. For an investor \`data\` is an \`OwnView\`: its own orders that changed, and nothing of others. A comment every 15 seconds says that the line is alive.

At one process a user has at most 20 streams open at once, with all keys and sessions together, and all users 20,000: one more is refused with 429 \`too-many-requests\` and \`Retry-After\`. A stream ends when its key or session does.
`.trim();

export const lastEventId = {
  name: 'Last-Event-ID',
  in: 'header',
  required: false,
  description: 'The `id` of the last event that was seen.',
  schema: { type: 'string', examples: ['124'] },
};

/** A page of another site cannot send it. */
export const pageHeader = {
  name: 'X-Greenshoe',
  in: 'header',
  required: true,
  description:
    'Says that a page of the installation asks, or a program that acts as one; refused with 403 `cross-site` without it.',
  schema: { type: 'string', enum: ['web'] },
};

export const sessionCookie =
  'Of who has signed in at the web desk: `greenshoe` at this machine, `__Host-greenshoe` over HTTPS. A change with it carries `X-Greenshoe: web`.';

export const keyHeader = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'Your name for this request: sent again with the same body it has one effect and one answer.',
  schema: { type: 'string', minLength: 1, maxLength: 255, examples: ['order-2026-11-22-0001'] },
};

export const versionHeader = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description:
    'The ETag of the version that the change is based on, or several with commas between them: one of them must be that of the present version. Weak ones are nobody’s, and `*` is refused with 412.',
  schema: { type: 'string', examples: ['"1"'] },
};

const header = (description: string, example: string, required = true) => ({
  description,
  required,
  schema: { type: 'string', examples: [example] },
});

export const answerHeaders = {
  etag: header('The version, to be sent as If-Match with a change.', '"1"'),
  location: header('Where what was made can be read.', '/api/v1/orders/01935c3e-7d5a-7c3e-9f5a-0123456789ab'),
  replayed: header(
    '"true" when this is the answer of an earlier request: with this key, or with the same file of orders.',
    'true',
    false,
  ),
  next: header(
    'Of a list as a file: where it goes on, as `<...>; rel="next"`.',
    '</api/v1/investors?after=...>; rel="next"',
    false,
  ),
  fileName: header('The name to keep the file under.', 'attachment; filename="orders.csv"'),
  sentOn: header('Where to go on.', '/'),
  cookie: header(
    'Begins, renews or ends the sign-in of a browser; programs send a key instead.',
    'greenshoe=...; Path=/; HttpOnly; SameSite=Lax',
    false,
  ),
  retryAfter: header('With 429 and 503: how many seconds to wait.', '1'),
};

const flag = (usual: boolean, description: string) => ({
  required: false,
  description,
  schema: { type: 'boolean', default: usual },
});
const text = (description: string, schema: object = {}) => ({
  required: false,
  description,
  schema: { type: 'string', ...schema },
});

/** The fields of queries, by name. */
export const queryFields = {
  limit: {
    required: false,
    description:
      'How many to answer at most: 100 where not given, of short lists all; up to 10,000 in a file.',
    schema: { type: 'integer', minimum: 1, maximum: 10_000 },
  },
  after: text('The "next" of the page before.'),
  atomic: flag(true, 'All lines or none; with false each line by itself.'),
  dryRun: flag(
    false,
    'Say what is wrong, line by line, and take nothing; the key stays free for the file itself.',
  ),
  at: text('A past moment, with its offset.', { examples: ['2026-11-02T14:03:11Z'] }),
  state: text('Only orders in this state.', { enum: ['live', 'withdrawn', 'lapsed'] }),
  intent: text('Only orders of this intent.', { enum: ['indication', 'conditional-offer', 'order'] }),
  investor: text('Only orders of this investor.'),
  user: text('Only what this user did.'),
  offering: text('Only what concerns this offering.'),
  against: text('Another finished run of the same offering, to compare with.'),
  proposalHash: {
    required: true,
    description: 'The hash of the proposal that is to be signed.',
    schema: { type: 'string', pattern: '^[0-9a-f]{64}$' },
  },
  version: {
    required: false,
    description: 'This version; the newest where none is named.',
    schema: { type: 'integer', minimum: 1 },
  },
  since: {
    required: false,
    description: 'The version that the changes are told from; the one before where none is named.',
    schema: { type: 'integer', minimum: 1 },
  },
  source: text('With a file as the body: where it comes from.'),
  asOf: text('With a file as the body: the day as of which it is read, YYYY-MM-DD.'),
  synthetic: flag(false, 'With a file as the body: whether its figures are made up.'),
  splitFactor: text('Prices as traded = prices in the file x this.', { examples: ['5', '1/840'] }),
};
