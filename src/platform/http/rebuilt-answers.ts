// Answers that are not kept under their key but written again, byte for byte, from what the command made.

import { Injectable } from '@nestjs/common';
import { invariant } from '../../domain/refusal.js';
import type { Tx } from '../database/transaction.js';

type Rebuild = (tx: Tx, made: string) => Promise<object>;

@Injectable()
export class RebuiltAnswers {
  private rebuild: Rebuild | null = null;

  /** How the answer of a command is written again that made this row. */
  register(rebuild: Rebuild): void {
    this.rebuild = rebuild;
  }

  of(tx: Tx, made: string): Promise<object> {
    invariant(this.rebuild !== null, 'who keeps what was made says how to answer with it again');
    return this.rebuild(tx, made);
  }
}
