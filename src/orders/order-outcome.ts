import { toOrderView } from './orders.dto.js';
import type { Decided } from './orders.service.js';

/** What a command on an order answers: the order, and the receipt of the version that it made. */
export function outcomeOf({ order, recorded }: Decided, status = 200) {
  return { status, body: toOrderView(order), receipt: recorded };
}
