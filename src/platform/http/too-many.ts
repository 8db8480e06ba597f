// A refusal that passes by itself: it says how long to wait.

import { Refusal, type RefusalCode } from '../../domain/refusal.js';

export class TooMany extends Refusal {
  constructor(
    code: Extract<RefusalCode, 'too-many-attempts' | 'too-many-requests' | 'busy'>,
    message: string,
    readonly retryAfterSeconds: number,
  ) {
    super(code, message);
  }
}
