// The environment, read once into one frozen object. The program refuses to start on a wrong value,
// with a sentence that names the variable.

export type Config = Readonly<{
  databaseUrl: string;
  /** Where jobs are kept: Redis or Valkey when given, otherwise PostgreSQL. */
  redisUrl: string | null;
  /** Keeps the jobs of several installations on one Redis apart. */
  queuePrefix: string;
  host: string;
  port: number;
  /** Connections of one process to PostgreSQL. */
  poolSize: number;
  /** Seconds between two rounds of the dispatcher that turns work rows into jobs. */
  dispatchEverySeconds: number;
  logLevel: 'silent' | 'error' | 'warn' | 'info';
  /** Where people reach the installation, when a proxy stands before it; sign-in is bound to this address. */
  publicUrl: string | null;
  /** Proxies before this process whose X-Forwarded-For is believed: a number of them; none by default. */
  trustedProxies: number;
  /** Seals second factors and webhook secrets in the database: 32 bytes in base64. */
  secretKey: Buffer | null;
  /** A session ends after this time without a request, and in any case after `sessionHours`. */
  sessionIdleMinutes: number;
  sessionHours: number;
  /** Requests a minute of an API key or a person, unless the key has a limit of its own. */
  requestsPerMinute: number;
  /** Requests a minute of an address that is not signed in. */
  strangerRequestsPerMinute: number;
  /** Who sends it may read /metrics from anywhere; without one only this machine may, where no proxy stands before it. */
  metricsToken: string | null;
  /** For tests and closed networks: webhooks may lead to any address, over plain HTTP too. */
  webhooksAnywhere: boolean;
  /** Sign-in by an OpenID Connect provider, where one is named. */
  openId: OpenIdSettings | null;
}>;

export type OpenIdSettings = Readonly<{
  issuer: string;
  clientId: string;
  /** None for a public client, which has PKCE alone. */
  clientSecret: string | null;
  /** What the button of the sign-in page calls the provider. */
  name: string;
}>;

export class ConfigError extends Error {}

const logLevels = ['silent', 'error', 'warn', 'info'] as const;

export function loadConfig(env: NodeJS.ProcessEnv): Config {
  return Object.freeze({
    databaseUrl: urlOf(env, 'DATABASE_URL', ['postgres:', 'postgresql:']) ?? missing('DATABASE_URL'),
    redisUrl: urlOf(env, 'REDIS_URL', ['redis:', 'rediss:']),
    queuePrefix: env.QUEUE_PREFIX ?? 'greenshoe',
    host: env.HOST ?? '127.0.0.1',
    port: wholeNumber(env, 'PORT', 4000, 0, 65_535),
    poolSize: wholeNumber(env, 'POOL_SIZE', 16, 2, 500),
    dispatchEverySeconds: wholeNumber(env, 'DISPATCH_EVERY_SECONDS', 2, 1, 3_600),
    logLevel: oneOf(env, 'LOG_LEVEL', logLevels, 'warn'),
    publicUrl: urlOf(env, 'PUBLIC_URL', ['http:', 'https:']),
    trustedProxies: wholeNumber(env, 'TRUSTED_PROXIES', 0, 0, 8),
    secretKey: keyOf(env, 'SECRET_KEY'),
    sessionIdleMinutes: wholeNumber(env, 'SESSION_IDLE_MINUTES', 60, 1, 1_440),
    sessionHours: wholeNumber(env, 'SESSION_HOURS', 12, 1, 168),
    requestsPerMinute: wholeNumber(env, 'REQUESTS_PER_MINUTE', 30_000, 1, 100_000_000),
    strangerRequestsPerMinute: wholeNumber(env, 'STRANGER_REQUESTS_PER_MINUTE', 3_000, 1, 100_000_000),
    metricsToken: env.METRICS_TOKEN || null,
    webhooksAnywhere: oneOf(env, 'WEBHOOK_TARGETS', ['public', 'anywhere'], 'public') === 'anywhere',
    openId: openIdOf(env),
  });
}

function openIdOf(env: NodeJS.ProcessEnv): OpenIdSettings | null {
  const issuer = urlOf(env, 'OIDC_ISSUER', ['http:', 'https:']);
  const [clientId = '', clientSecret = '', name = ''] = [
    env.OIDC_CLIENT_ID,
    env.OIDC_CLIENT_SECRET,
    env.OIDC_NAME,
  ];
  if (issuer === null) {
    if (clientId === '' && clientSecret === '') return null;
    throw new ConfigError('OIDC_ISSUER is not set. Give the address of the provider, or leave OIDC_* out.');
  }
  if (clientId === '') throw new ConfigError('OIDC_CLIENT_ID is not set. The provider gives it.');
  const { protocol, hostname } = new URL(issuer);
  if (protocol === 'http:' && !/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname))
    throw new ConfigError('OIDC_ISSUER must start with https://, except at this machine.');
  return {
    issuer,
    clientId,
    clientSecret: clientSecret === '' ? null : clientSecret,
    name: name === '' ? hostname : name,
  };
}

function missing(name: string): never {
  throw new ConfigError(
    `${name} is not set. Give the address of the server, or use "npm start", which brings its own.`,
  );
}

function urlOf(env: NodeJS.ProcessEnv, name: string, schemes: readonly string[]): string | null {
  const text = env[name];
  if (text === undefined || text === '') return null;
  if (!URL.canParse(text) || !schemes.includes(new URL(text).protocol)) {
    throw new ConfigError(`${name} must be an address that starts with ${schemes.join('// or ')}//.`);
  }
  return text;
}

function keyOf(env: NodeJS.ProcessEnv, name: string): Buffer | null {
  const text = env[name];
  if (text === undefined || text === '') return null;
  const key = Buffer.from(text, 'base64');
  if (key.length !== 32) throw new ConfigError(`${name} must be 32 bytes in base64.`);
  return key;
}

function wholeNumber(
  env: NodeJS.ProcessEnv,
  name: string,
  otherwise: number,
  least: number,
  most: number,
): number {
  const text = env[name];
  if (text === undefined || text === '') return otherwise;
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new ConfigError(`${name} must be a whole number from ${least} to ${most}.`);
  }
  return value;
}

function oneOf<T extends string>(
  env: NodeJS.ProcessEnv,
  name: string,
  values: readonly T[],
  otherwise: T,
): T {
  const text = env[name];
  if (text === undefined || text === '') return otherwise;
  const found = values.find((value) => value === text);
  if (found === undefined) throw new ConfigError(`${name} must be one of ${values.join(', ')}.`);
  return found;
}
