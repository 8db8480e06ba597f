// Commands of the page that is open: in the palette by name, on the page by a single key.

import { useEffect, useRef } from 'react';

export type PageCommand = { id: string; label: string; hint?: string; key?: string; run: () => void };

let commands: readonly PageCommand[] = [];
const listeners = new Set<() => void>();

export const allCommands = (): readonly PageCommand[] => commands;

export function subscribeCommands(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function set(next: readonly PageCommand[]): void {
  commands = next;
  for (const listener of listeners) listener();
}

/** Offers commands while the component is there; a falsy one is left out. */
export function useCommands(wanted: ReadonlyArray<PageCommand | false>): void {
  const offered = wanted.filter((one) => one !== false);
  const latest = useRef(offered);
  latest.current = offered;
  const signature = offered.map(({ id, label }) => `${id}:${label}`).join('|');
  useEffect(() => {
    const mine = latest.current.map((one) => ({
      ...one,
      run: () => latest.current.find(({ id }) => id === one.id)?.run(),
    }));
    set([...commands, ...mine]);
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('[role="dialog"]') !== null) return;
      const found = mine.find(({ key }) => key === event.key.toLowerCase());
      if (!found) return;
      event.preventDefault();
      found.run();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      set(commands.filter((one) => !mine.includes(one)));
      document.removeEventListener('keydown', onKey);
    };
  }, [signature]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
