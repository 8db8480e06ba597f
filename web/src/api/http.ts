// Calls to the API by its typed client, in the session of whoever has signed in. A change carries a key, with which
// it is sent again after a broken connection without happening twice. A refusal is thrown as it was said.

import { greenshoe, orThrow, type AnswerOf, type InitOf, type PathOf } from '#client';

export { Refusal as Problem } from '#client';

export const { GET, POST, PUT, PATCH, DELETE } = orThrow(
  greenshoe({ address: '', session: true, attempts: 3 }),
);

/** Names the one thing that a path is of. */
export const on = (id: string) => ({ params: { path: { id } } });

/** Names the version that a change is based on. */
export const ifMatch = (version: number) => ({ 'If-Match': `"${version}"` });

type Listed<Item> = { items: Item[]; next: string | null };

/** The paths that answer a list in pages. */
type ListPath = {
  [Path in PathOf<'get'>]: AnswerOf<'get', Path> extends Listed<unknown> ? Path : never;
}[PathOf<'get'>];

type ItemOf<Path extends ListPath> = AnswerOf<'get', Path> extends Listed<infer Item> ? Item : never;

type Asked = { params?: { path?: object; query?: object }; signal?: AbortSignal };

/** Every page of a list, one after the other. */
export async function all<Path extends ListPath>(
  path: Path,
  init: InitOf<'get', Path>,
  onPage?: (items: Array<ItemOf<Path>>) => void,
): Promise<Array<ItemOf<Path>>> {
  // The compiler does not follow a path that it does not know.
  const read = GET as unknown as (path: Path, init: Asked) => Promise<Listed<ItemOf<Path>>>;
  const { params, ...rest } = init as Asked;
  const found: Array<ItemOf<Path>> = [];
  for (let after: string | null | undefined; after !== null;) {
    const query = { ...params?.query, limit: 1000, after };
    const page: Listed<ItemOf<Path>> = await read(path, { ...rest, params: { ...params, query } });
    if (onPage) onPage(page.items);
    else for (const item of page.items) found.push(item);
    after = page.next;
  }
  return found;
}
