// Whatever a spec is answered over fetch is held against the OpenAPI document of the server that gave it.
import { contractOf } from './contract.js';

const plain = Symbol.for('greenshoe: fetch as Node has it');
const kept = globalThis as { [plain]?: typeof fetch };
const send = (kept[plain] ??= globalThis.fetch);

globalThis.fetch = async (input, init) => {
  const { origin, pathname } = new URL(input instanceof Request ? input.url : input);
  const method = init?.method ?? (input instanceof Request ? input.method : 'GET');
  const response = await send(input, init);
  if (method === 'HEAD' || !/^\/(api\/v1|health)\/|^\/metrics$/.test(pathname)) return response;
  // A server that was killed since can no longer be asked what it promises.
  const contract = await contractOf(origin).catch(() => null);
  const isJson = /^application\/([\w-]+\+)?json/.test(response.headers.get('content-type') ?? '');
  const wrong = contract?.({
    method,
    path: pathname,
    status: response.status,
    headers: response.headers,
    body: isJson ? await response.clone().json() : null,
  });
  if (wrong) throw new Error(`The answer is not the documented one: ${wrong}`);
  return response;
};
