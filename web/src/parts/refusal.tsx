// How the desk says no: the sentence of the server, which names the remedy, and the rule with its citation.

import { notifications } from '@mantine/notifications';
import { Component, type ReactNode } from 'react';
import { Problem } from '../api/http';
import { fieldWord, withTimes } from '../words';
import { Empty } from './panel';

export function Refusal({ error }: { error: unknown }) {
  if (error === null || error === undefined) return null;
  return (
    <div className="refusal" role="alert">
      {refusalText(error)}
    </div>
  );
}

export function refusalText(error: unknown): ReactNode {
  if (!(error instanceof Problem)) return error instanceof Error ? error.message : 'Something went wrong.';
  const { detail, rule, citation, missing } = error.problem;
  return (
    <>
      <p>{withTimes(detail)}</p>
      {rule !== undefined && (
        <p className="refusal-rule">
          {rule}
          {citation !== undefined && `, ${citation}`}
        </p>
      )}
      {missing !== undefined && missing.length > 0 && (
        <p className="refusal-rule">Missing: {missing.map(fieldWord).join(', ')}</p>
      )}
      {error.retryAfterSeconds !== null && (
        <p className="refusal-rule">Possible again in {error.retryAfterSeconds} s.</p>
      )}
    </>
  );
}

export function sayRefused(error: unknown): void {
  notifications.show({
    title: error instanceof Problem ? error.problem.title : 'Refused',
    message: refusalText(error),
    color: 'red',
    autoClose: 12_000,
  });
}

export function sayDone(title: string, message: string): void {
  notifications.show({ title, message, color: 'green' });
}

/** What stands where a page would, while it is read or when it cannot be. */
export function Waiting({ error, what, again }: { error: unknown; what: string; again?: () => void }) {
  if (error === null || error === undefined) {
    return (
      <div className="waiting" role="status">
        Reading {what}
      </div>
    );
  }
  return (
    <Empty
      title={
        error instanceof Problem && error.status === 404
          ? 'This is not there, or not yours.'
          : `${what} could not be read.`
      }
      action={
        again && (
          <button type="button" className="link" onClick={again}>
            Try again
          </button>
        )
      }
    >
      {error instanceof Error ? error.message : ''}
    </Empty>
  );
}

/** A page that fails says so and leaves the rest standing. */
export class PageGuard extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return <Waiting error={this.state.error} what="The page" again={() => this.setState({ error: null })} />;
  }
}
