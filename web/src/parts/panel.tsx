// The surfaces of a page: panels with a head, tiles with one figure, chips, rows of a name and a value.

import { useId, type ReactNode } from 'react';

export function Panel({
  title,
  note,
  actions,
  children,
  className = '',
  flush = false,
}: {
  title: string;
  note?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  className?: string;
  /** Without padding: for a table. */
  flush?: boolean;
}) {
  const id = useId();
  return (
    <section className={`panel ${className}`} aria-labelledby={id}>
      <header className="panel-head">
        <h2 id={id}>{title}</h2>
        {note !== undefined && <span className="note">{note}</span>}
        {actions !== undefined && <div className="panel-actions">{actions}</div>}
      </header>
      <div className={flush ? 'panel-flush' : 'panel-body'}>{children}</div>
    </section>
  );
}

export function Tile({
  name,
  figure,
  beside,
  below,
}: {
  name: string;
  figure: ReactNode;
  beside?: ReactNode;
  below?: ReactNode;
}) {
  return (
    <div className="tile" role="group" aria-label={name}>
      <div className="tile-name">{name}</div>
      <div className="tile-figure">
        <strong>{figure}</strong> {beside !== undefined && <span>{beside}</span>}
      </div>
      <div className="tile-below">{below}</div>
    </div>
  );
}

export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'plain';

export function Chip({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={`chip ${tone}`}>{children}</span>;
}

/** Name on the left, value on the right, a hairline between the rows. */
export function Facts({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <dl className="facts" aria-label={label}>
      {children}
    </dl>
  );
}

export function Fact({
  name,
  children,
  strong = false,
}: {
  name: ReactNode;
  children: ReactNode;
  strong?: boolean;
}) {
  return (
    <div className={strong ? 'fact strong' : 'fact'}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export function Bar({ part, whole, label }: { part: number; whole: number; label: string }) {
  const width = whole > 0 ? Math.min(100, (part / whole) * 100) : 0;
  return (
    <span className="bar" role="img" aria-label={label}>
      <span style={{ width: `${width}%` }} />
    </span>
  );
}

export function Empty({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children !== undefined && <p>{children}</p>}
      {action !== undefined && <div className="empty-action">{action}</div>}
    </div>
  );
}

export const Key = ({ children }: { children: string }) => <kbd className="key">{children}</kbd>;
